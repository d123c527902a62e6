import { describe, expect, it } from 'vitest'
import { forgetTries, loginKey, minutesToWait } from './rate-limits.server.ts'

describe('trying to sign in', () => {
  it('counts all spellings of a name as one', async () => {
    const spellings = ['0812345670', '081 234 5670', '+66812345670', '๐๘๑๒๓๔๕๖๗๐']
    const answers: (number | null)[] = []
    for (let at = 0; at < 12; at++) {
      const signInName = loginKey(spellings[at % spellings.length] ?? '')
      answers.push(await minutesToWait({ signInName, signInAddress: `10.0.0.${at}` }))
    }
    expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => null))
    expect(answers.at(-1)).toBeGreaterThan(0)
    await forgetTries('signInName', loginKey('081-234-5670'))
    expect(await minutesToWait({ signInName: loginKey('0812345670') })).toBeNull()
  })

  it('does not let one place ask for mails to many names, nor many places for one', async () => {
    const many = []
    for (let at = 0; at < 31; at++)
      many.push(await minutesToWait({ resetName: loginKey(`person${at}`), resetAddress: '10.1.0.1' }))
    expect(many.at(-1)).toBeGreaterThan(0)
    const one = []
    for (let at = 0; at < 6; at++)
      one.push(
        await minutesToWait({ resetName: loginKey('victim@example.org'), resetAddress: `10.2.0.${at}` }),
      )
    expect(one.at(-1)).toBeGreaterThan(0)
  })
})
