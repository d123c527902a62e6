import { describe, expect, it } from 'vitest'
import { explicitLanguage, languageCookie, readLanguage } from './language.server.ts'

const visit = (path: string, cookie = '') =>
  new Request(`https://portal.example${path}`, { headers: cookie === '' ? {} : { Cookie: cookie } })

describe('the language of a page', () => {
  it.each([
    ['Thai when nothing is said', '/', '', 'th'],
    ['the address when it says so', '/?lang=en', '', 'en'],
    ['the address over the cookie', '/?q=x&lang=th', 'lang=en', 'th'],
    ['the cookie of an earlier choice', '/about', 'a=b; lang=en', 'en'],
    ['Thai when the address asks for a language we lack', '/?lang=fr', '', 'th'],
    ['the cookie when the address asks for a language we lack', '/?lang=fr', 'lang=en', 'en'],
    ['Thai when the cookie is broken', '/', 'lang=xx; slang=en', 'th'],
  ])('is %s', (_, path, cookie, expected) => {
    expect(readLanguage(visit(path, cookie))).toBe(expected)
  })

  it('is kept only after somebody asked for it', () => {
    expect(explicitLanguage(visit('/', 'lang=en'))).toBeNull()
    expect(languageCookie('en')).toMatch(/^lang=en; Path=\/; Max-Age=\d+; SameSite=Lax/u)
  })
})
