import type { Expression, Field, Weighted } from '../corpus.ts'

export const term = (field: Field, value: string): Expression => ({ kind: 'term', field, term: value })
export const all = (of: Expression[]): Expression => join('all', of)
export const any = (of: Expression[]): Expression => join('any', of)

/** A condition that no document meets. */
export const NEVER: Expression = { kind: 'any', of: [] }
/** A condition that every document meets. */
export const ALWAYS: Expression = { kind: 'all', of: [] }

export const isNever = (one: Expression) => one.kind === 'any' && one.of.length === 0
export const isAlways = (one: Expression) => one.kind === 'all' && one.of.length === 0

function join(kind: 'all' | 'any', of: Expression[]): Expression {
  const [annuls, vanishes] = kind === 'all' ? [isNever, isAlways] : [isAlways, isNever]
  if (of.some(annuls)) return kind === 'all' ? NEVER : ALWAYS
  const flat = of.filter((one) => !vanishes(one)).flatMap((one) => (one.kind === kind ? one.of : [one]))
  return flat.length === 1 && flat[0] !== undefined ? flat[0] : { kind, of: flat }
}

/** A condition met by documents that meet conditions worth at least `need` together. */
export function atLeast(need: number, conditions: readonly Weighted[]): Expression {
  const of = conditions.filter(({ condition, weight }) => weight > 0 && !isNever(condition))
  if (need <= 0) return ALWAYS
  const sum = total(of)
  if (sum < need) return NEVER
  if (sum === need) return all(of.map(({ condition }) => condition))
  if (of.every(({ weight }) => weight >= need)) return any(of.map(({ condition }) => condition))
  return { kind: 'at-least', need, of }
}

/** Whether a document meets a condition, given which terms it holds. */
export function holds(condition: Expression, has: (field: Field, term: string) => boolean): boolean {
  switch (condition.kind) {
    case 'term':
      return has(condition.field, condition.term)
    case 'all':
      return condition.of.every((one) => holds(one, has))
    case 'any':
      return condition.of.some((one) => holds(one, has))
    case 'at-least':
      return total(condition.of.filter((one) => holds(one.condition, has))) >= condition.need
  }
}

/**
 * The same condition in `all` and `any` alone, for engines that cannot count. Built by halves, so that a dozen
 * conditions become a few hundred terms instead of thousands of combinations.
 */
export function withoutCounting(condition: Expression): Expression {
  if (condition.kind === 'term') return condition
  if (condition.kind !== 'at-least')
    return join(
      condition.kind,
      condition.of.map((one) => withoutCounting(one)),
    )
  return spread(
    condition.need,
    condition.of.map((one) => ({ ...one, condition: withoutCounting(one.condition) })),
  )
}

function spread(need: number, conditions: readonly Weighted[]): Expression {
  if (need <= 0) return ALWAYS
  const sum = total(conditions)
  if (sum < need) return NEVER
  const [first] = conditions
  if (conditions.length === 1 && first !== undefined) return first.condition
  if (sum === need) return all(conditions.map(({ condition }) => condition))
  const half = conditions.length >>> 1
  const left = conditions.slice(0, half)
  const right = conditions.slice(half)
  const rests = attainable(right, need)
  const ways: Expression[] = []
  let before = Infinity
  for (const share of attainable(left, need)) {
    const rest = rests.find((one) => one >= need - share)
    // why: a larger share that still asks as much of the other half is met by fewer documents and adds none.
    if (rest === undefined || rest === before) continue
    before = rest
    ways.push(all([spread(share, left), spread(rest, right)]))
  }
  return any(ways)
}

/** Sums that subsets of the conditions can reach, capped at `most`, ascending, 0 included. */
function attainable(conditions: readonly Weighted[], most: number): number[] {
  let sums = new Set([0])
  for (const { weight } of conditions)
    sums = new Set([...sums].flatMap((sum) => [sum, Math.min(most, sum + weight)]))
  return [...sums].sort((a, b) => a - b)
}

function total(conditions: readonly Weighted[]): number {
  return conditions.reduce((sum, { weight }) => sum + weight, 0)
}

/** Calls back with every term a condition speaks of; a term may come up more than once. */
export function eachTerm(condition: Expression, visit: (field: Field, term: string) => void): void {
  if (condition.kind === 'term') visit(condition.field, condition.term)
  else if (condition.kind === 'at-least') condition.of.forEach((one) => eachTerm(one.condition, visit))
  else condition.of.forEach((one) => eachTerm(one, visit))
}
