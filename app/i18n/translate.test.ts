import { describe, expect, it } from 'vitest'
import { MESSAGES, translator } from './translator.server.ts'

describe('messages with a number', () => {
  it.each([
    [0, '0 funds'],
    [1, '1 fund'],
    ['1', '1 fund'],
    [2, '2 funds'],
    ['1,001', '1,001 funds'],
  ])('say %s as “%s”', (count, said) => {
    expect(translator('en')('funds.count', { count })).toBe(said)
  })

  it('need no forms in Thai', () => {
    const forms = Object.values(MESSAGES.th).filter((message) => /\{\w+:/u.test(message))
    expect(forms).toEqual([])
    expect(translator('th')('funds.count', { count: 1 })).toBe('1 กองทุน')
  })

  it('never say one of many', () => {
    const t = translator('en')
    const counted = Object.entries(MESSAGES.en).filter(([, message]) =>
      /\{(?:count|days|minutes|limit|left|documents|asked|over|without)\} [a-z]/u.test(message),
    )
    const ones = {
      count: 1,
      days: 1,
      minutes: 1,
      limit: 1,
      left: 1,
      documents: 1,
      asked: 1,
      over: 1,
      without: 1,
    }
    const wrong = counted
      .map(([key]) => t(key as keyof typeof MESSAGES.en, ones))
      .filter((said) => /(?<!of )\b1 (?!in |of )[a-z]*s\b(?! before)/u.test(said))
    expect(wrong).toEqual([])
  })
})
