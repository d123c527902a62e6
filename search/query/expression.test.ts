import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Expression } from '../corpus.ts'
import {
  ALWAYS,
  all,
  any,
  atLeast,
  holds,
  isAlways,
  isNever,
  NEVER,
  term,
  withoutCounting,
} from './expression.ts'

const word = fc.constantFrom('ก', 'ข', 'ค', 'ง', 'จ', 'ฉ', 'ช', 'ซ').map((one) => term('words', one))
const { condition } = fc.letrec<{ condition: Expression }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.array(tie('condition'), { maxLength: 4 }).map(all),
    fc.array(tie('condition'), { maxLength: 4 }).map(any),
    fc
      .tuple(
        fc.integer({ min: 0, max: 8 }),
        fc.array(fc.record({ weight: fc.integer({ min: 1, max: 3 }), condition: tie('condition') }), {
          maxLength: 6,
        }),
      )
      .map(([need, of]) => atLeast(need, of)),
  ),
}))
const document = fc.uniqueArray(fc.constantFrom('ก', 'ข', 'ค', 'ง', 'จ', 'ฉ', 'ช', 'ซ'))

it('says the same of every document when it is written without counting', () => {
  fc.assert(
    fc.property(condition, document, (one, words) => {
      const has = (_: string, asked: string) => words.some((word) => word === asked)
      return holds(one, has) === holds(withoutCounting(one), has)
    }),
  )
})

it('stays small: five of twelve conditions, some worth more', () => {
  const twelve = Array.from({ length: 12 }, (_, n) => ({
    weight: 1 + (n % 2),
    condition: term('grams', String(n)),
  }))
  expect(size(withoutCounting(atLeast(5, twelve)))).toBeLessThan(600)
})

it.each([
  ['all of nothing', all([]), true, false],
  ['any of nothing', any([]), false, true],
  ['all with one that never holds', all([term('words', 'ก'), NEVER]), false, true],
  ['any with one that always holds', any([term('words', 'ก'), ALWAYS]), true, false],
  ['more than there is', atLeast(3, [{ weight: 2, condition: term('words', 'ก') }]), false, true],
  ['nothing needed', atLeast(0, []), true, false],
])('sees at once what %s means', (_, one, always, never) => {
  expect([isAlways(one), isNever(one)]).toEqual([always, never])
})

function size(one: Expression): number {
  if (one.kind === 'term') return 1
  return one.of.reduce((sum, part) => sum + size('condition' in part ? part.condition : part), 0)
}
