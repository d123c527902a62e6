import { describe, expect, it } from 'vitest'
import { mayChangeThings } from './cross-site.server.ts'

const portalOrigin = 'https://portal.example'

describe('a request that may change something', () => {
  it.each([
    ['reading is always allowed', 'GET', 'cross-site', 'https://evil.example', true],
    ['asking for headers is reading', 'HEAD', undefined, undefined, true],
    ['our own form may send', 'POST', 'same-origin', portalOrigin, true],
    ['a typed or bookmarked address may send', 'POST', 'none', undefined, true],
    ['another site may not', 'POST', 'cross-site', 'https://evil.example', false],
    ['a sister subdomain may not', 'POST', 'same-site', 'https://other.portal.example', false],
    ['the browser word outweighs the origin', 'POST', 'cross-site', portalOrigin, false],
    ['an older browser is judged by its origin', 'POST', undefined, portalOrigin, true],
    ['an older browser on another site may not', 'DELETE', undefined, 'https://evil.example', false],
    ['the same host on another scheme may not', 'POST', undefined, 'http://portal.example', false],
    ['a hidden origin may not', 'PUT', undefined, 'null', false],
    ['no header at all may not', 'PATCH', undefined, undefined, false],
    ['small letters hide nothing', 'post', undefined, undefined, false],
    ['an unknown word may not', 'POST', 'friendly', portalOrigin, false],
  ])('%s', (_, method, secFetchSite, origin, expected) => {
    expect(mayChangeThings({ method, path: '/about', secFetchSite, origin, portalOrigin })).toBe(expected)
  })

  it('lets a mail program press the button of a signed link, and that one only', () => {
    const bare = { method: 'POST', secFetchSite: undefined, origin: undefined, portalOrigin }
    expect(mayChangeThings({ ...bare, path: '/alerts/off' })).toBe(true)
    expect(mayChangeThings({ ...bare, path: '/alerts/off/more' })).toBe(false)
    expect(mayChangeThings({ ...bare, path: '/saved-searches' })).toBe(false)
  })
})
