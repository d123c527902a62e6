import { normalise } from '#search/thai/normalise.ts'
import type { FacetName } from '#search/types.ts'
import { resolveName, type NamedFacet } from './known-names.ts'

/** What may be typed in front of a colon. */
export const TYPED_FIELDS = ['province', 'region', 'benefit', 'year', 'kind', 'author', 'fund'] as const
export type TypedField = (typeof TYPED_FIELDS)[number]
type TypedValue = { facet: FacetName; code: string }

/** What stands behind the colon: what it narrows, words for names, and what nobody can know. */
export type Meaning = {
  values: TypedValue[]
  words: string[]
  unknown: { value: string; candidates: { facet: NamedFacet; code: string }[] }[]
}

const NAMED: Partial<Record<TypedField, NamedFacet[]>> = {
  province: ['province'],
  region: ['region'],
  benefit: ['benefit'],
  kind: ['kind', 'type'],
}
const COMMON_TO_BUDDHIST = 543
const LONGEST_PERIOD = 60

/** The facets whose names may stand behind this field; none for years and for parts of names. */
export const facetsOf = (field: TypedField): readonly NamedFacet[] => NAMED[field] ?? []

/** Reads the value of a typed filter; commas stand between alternatives. */
export function meaningOf(field: TypedField, value: string): Meaning {
  const meaning: Meaning = { values: [], words: [], unknown: [] }
  const split = value.split(/[,،、]/u)
  // why: some names hold a comma themselves.
  const whole = facetsOf(field).some((facet) => 'code' in resolveName(facet, value))
  const parts = (whole ? [value] : split).map((part) => part.trim()).filter((part) => part !== '')
  if (parts.length === 0) meaning.unknown.push({ value: '', candidates: [] })
  for (const part of parts) {
    if (field === 'author' || field === 'fund') meaning.words.push(part)
    else if (field === 'year') readYear(part, meaning)
    else readName(facetsOf(field), part, meaning)
  }
  return meaning
}

function readName(facets: readonly NamedFacet[], part: string, meaning: Meaning): void {
  const read = facets.map((facet) => ({ facet, resolved: resolveName(facet, part) }))
  for (const { facet, resolved } of read) {
    if (!('code' in resolved)) continue
    meaning.values.push({ facet, code: resolved.code })
    return
  }
  const candidates = read.flatMap(({ facet, resolved }) =>
    'candidates' in resolved ? resolved.candidates.map((code) => ({ facet, code })) : [],
  )
  meaning.unknown.push({ value: part, candidates })
}

/** A year or a period, in either era and in Thai digits too: 2561, ๒๕๖๑, 61, 2018, 2560-2562. */
function readYear(part: string, meaning: Meaning): void {
  const [, from = '', to = from] = /^(?:ปี\s*)?(\d{2}|\d{4})(?:-(\d{2}|\d{4}))?$/u.exec(normalise(part)) ?? []
  const [first, last] = [buddhist(from), buddhist(to)]
  if (first === null || last === null || last < first || last - first > LONGEST_PERIOD) {
    meaning.unknown.push({ value: part, candidates: [] })
    return
  }
  for (let year = first; year <= last; year++) meaning.values.push({ facet: 'year', code: String(year) })
}

function buddhist(digits: string): number | null {
  const year = Number(digits)
  if (digits.length === 2) return 2500 + year
  if (year >= 1900 && year <= 2100) return year + COMMON_TO_BUDDHIST
  return year >= 2400 && year <= 2700 ? year : null
}
