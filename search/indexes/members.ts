import type { Expression, Field } from '../corpus.ts'
import type { TermIndex } from './term-index.ts'

/** 1 for every document that meets the condition, by number; `all` has every document's number as a key. */
export function membersOf(
  condition: Expression,
  indexes: Record<Field, TermIndex>,
  extent: number,
  all: { keys(): Iterable<number> },
): Uint8Array {
  const found = new Uint8Array(extent)
  if (condition.kind === 'term') {
    indexes[condition.field].each(condition.term, (document) => {
      found[document] = 1
    })
    return found
  }
  if (condition.kind === 'all') {
    const [first, ...rest] = condition.of.map((one) => membersOf(one, indexes, extent, all))
    if (first === undefined) for (const number of all.keys()) found[number] = 1
    else for (let at = 0; at < extent; at++) if (first[at] && rest.every((one) => one[at])) found[at] = 1
    return found
  }
  const parts =
    condition.kind === 'any' ? condition.of.map((one) => ({ weight: 1, condition: one })) : condition.of
  const need = condition.kind === 'any' ? 1 : condition.need
  for (const { weight, condition: one } of parts) {
    if (one.kind === 'term')
      indexes[one.field].each(one.term, (document) => {
        found[document] = Math.min(255, (found[document] ?? 0) + weight)
      })
    else {
      const members = membersOf(one, indexes, extent, all)
      for (let at = 0; at < extent; at++)
        if (members[at]) found[at] = Math.min(255, (found[at] ?? 0) + weight)
    }
  }
  for (let at = 0; at < extent; at++) found[at] = (found[at] ?? 0) >= need ? 1 : 0
  return found
}
