import { describe, expect, it } from 'vitest'
import { cleanAddress } from './clean-address.server.ts'

describe('the address of a request', () => {
  it.each([
    [
      'stays as it is',
      '/knowledge/%E0%B8%81?q=%E0%B8%81&lang=en',
      '/knowledge/%E0%B8%81?q=%E0%B8%81&lang=en',
    ],
    ['names nothing where its path holds a NUL', '/knowledge/a%00b', '/knowledge/a%EF%BF%BDb'],
    ['loses a NUL in its question', '/search?q=a%00b%00', '/search?q=ab'],
    ['leads nowhere where its path is no UTF-8', '/funds/%E0%B8?q=1', '/%EF%BF%BD?q=1'],
    ['leads nowhere for half of a pair', '/funds/%ED%A0%80', '/%EF%BF%BD'],
    ['leads nowhere for a broken sequence', '/funds/%zz', '/%EF%BF%BD'],
    ['keeps an escaped percent sign', '/funds/%2500', '/funds/%2500'],
  ])('%s', (_, address, clean) => {
    expect(cleanAddress(address)).toBe(clean)
  })
})
