import { describe, expect, it } from 'vitest'
import { readEnvironment, settingsOf } from './context.server.ts'

const DATABASE_URL = 'postgresql://portal@localhost/portal'

describe('the settings of a portal', () => {
  it('listens only to its own machine unless told otherwise', () => {
    expect(readEnvironment({})).toMatchObject({ HOST: '127.0.0.1', PORT: 3000 })
  })

  it('takes a blank line in the settings file as not set', () => {
    expect(readEnvironment({ PORT: '', PUBLIC_ORIGIN: '' })).toMatchObject({ PORT: 3000 })
  })

  it('takes a public address with nothing behind its host', () => {
    for (const PUBLIC_ORIGIN of ['https://example.org', 'https://example.org/', 'HTTPS://example.org:443'])
      expect(readEnvironment({ PUBLIC_ORIGIN }).PUBLIC_ORIGIN).toBe('https://example.org')
    for (const PUBLIC_ORIGIN of [
      'https://example.org/portal',
      'https://example.org/?a',
      'https://a@example.org',
    ])
      expect(() => readEnvironment({ PUBLIC_ORIGIN })).toThrow(
        /PUBLIC_ORIGIN: ต้อง.+ · must be an address with nothing/u,
      )
  })

  it('makes demo accounts only beside the embedded database', () => {
    const embedded = settingsOf(readEnvironment({}))
    const served = settingsOf(readEnvironment({ DATABASE_URL, PUBLIC_ORIGIN: 'https://khlang.example.org' }))
    expect([embedded.embedded, embedded.demoAccounts]).toEqual([true, true])
    expect([served.embedded, served.demoAccounts]).toEqual([false, false])
  })

  it('asks who mails come from as soon as there is a mail server', () => {
    expect(() => readEnvironment({ SMTP_URL: 'smtp://localhost:25' }, 'command')).toThrow('MAIL_FROM')
  })

  it.each([{ DATABASE_URL }, { SMTP_URL: 'smtp://localhost:25', MAIL_FROM: 'a@b.c' }])(
    'asks for the address that links in mails lead to, where there is more than a trial: %j',
    (given) => {
      expect(() => readEnvironment(given)).toThrow('PUBLIC_ORIGIN: ')
      expect(() => readEnvironment({ ...given, PUBLIC_ORIGIN: 'https://a.example' })).not.toThrow()
      expect(() => readEnvironment(given, 'command')).not.toThrow()
    },
  )

  it('asks for the key that writes beside the one that only searches', () => {
    expect(() => readEnvironment({ MEILI_SEARCH_KEY: 'reads' })).toThrow('MEILI_KEY: ')
    expect(readEnvironment({ MEILI_KEY: 'writes', MEILI_SEARCH_KEY: 'reads' })).toMatchObject({
      MEILI_SEARCH_KEY: 'reads',
    })
  })

  it.each(['PORT', 'PUBLIC_ORIGIN', 'NODE_ENV', 'DATABASE_URL', 'MEILI_URL', 'SMTP_URL', 'MAIL_FROM'])(
    'names %s when it is wrong, its rule and what to do, in both languages',
    (name) => {
      expect(() => readEnvironment({ [name]: 'wrong' })).toThrow(
        new RegExp(`  ${name}: ต้อง.+กรุณาใส่เช่น .+ · must be .+ Please give one such as `, 'u'),
      )
    },
  )

  it.each(['abc', '-1', '65536', '3000.5', '0x10', ' '])('takes no %j for a port', (PORT) => {
    expect(() => readEnvironment({ PORT })).toThrow('must be a number from 0 to 65535')
  })
})
