import { describe, expect, it } from 'vitest'
import { originsOf, printedOrigin } from './origins.server.ts'

const printed = 'http://localhost:3000'
const ask = (host: string | undefined, publicOrigin?: string) =>
  originsOf({ publicOrigin, protocol: 'http', host, printed })

describe('the address of the portal', () => {
  it.each([
    ['localhost:3000', 'http://localhost:3000'],
    ['LOCALHOST:3000', 'http://localhost:3000'],
    ['khlang.localhost:3000', 'http://khlang.localhost:3000'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['[::1]:3000', 'http://[::1]:3000'],
  ])('in mails may be the one of this machine that was asked: %s', (host, origin) => {
    expect(ask(host)).toEqual({ origin, visited: origin })
  })

  it.each([
    ['evil.example', 'http://evil.example'],
    ['192.168.1.20:3000', 'http://192.168.1.20:3000'],
    ['localhost.evil.example', 'http://localhost.evil.example'],
    ['localhost@evil.example', 'http://evil.example'],
    ['127.0.0.1.evil.example', 'http://127.0.0.1.evil.example'],
    ['evil.example/localhost', 'http://evil.example'],
  ])('in mails is the printed one, whatever else was asked: %s', (host, visited) => {
    expect(ask(host)).toEqual({ origin: printed, visited })
  })

  it.each(['', 'a b', '[::1', undefined])('is the printed one where none was asked: %j', (host) => {
    expect(ask(host)).toEqual({ origin: printed, visited: printed })
  })

  it('is the public one as soon as there is one', () => {
    const origin = 'https://khlang.example.org'
    expect(ask('evil.example', origin)).toEqual({ origin, visited: origin })
  })

  it.each([
    ['127.0.0.1', 'http://localhost:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['::', 'http://localhost:3000'],
    ['192.168.1.20', 'http://192.168.1.20:3000'],
    ['fd00::1', 'http://[fd00::1]:3000'],
  ])('is printed for %s as %s', (host, origin) => {
    expect(printedOrigin(host, 3000)).toBe(origin)
  })
})
