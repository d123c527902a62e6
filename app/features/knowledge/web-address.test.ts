import { describe, expect, it } from 'vitest'
import { harmlessAddress, webAddress } from './web-address.ts'

const CODE = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' \tjava\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://example.org/1',
  'file:///etc/passwd',
]
const UNFINISHED = [
  '',
  'https:',
  'https://',
  'example.org',
  'example.org:8080/a',
  'localhost:3000',
  'หนังสือ เล่ม 2',
]

describe('the address of a source', () => {
  it.each(['https://example.org/ก', 'HTTP://example.org', ' https://example.org '])(
    'leads to the web: %j',
    (url) => {
      expect(webAddress(url)).toBe(url.trim())
      expect(harmlessAddress(url)).toBe(url)
    },
  )

  it.each(CODE)('is neither kept nor shown where it runs something: %j', (url) => {
    expect(webAddress(url)).toBeNull()
    expect(harmlessAddress(url)).toBe('')
  })

  it.each([...UNFINISHED, 'ftp://example.org/a', 'mailto:a@example.org'])(
    'is kept as typed and not linked where it is no web address: %j',
    (url) => {
      expect(webAddress(url)).toBeNull()
      expect(harmlessAddress(url)).toBe(url)
    },
  )
})
