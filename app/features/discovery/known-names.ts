import { BENEFIT_TYPES } from '#content/taxonomy/benefit-types.ts'
import { KINDS } from '#content/taxonomy/item-terms.ts'
import { PROVINCES } from '#content/taxonomy/provinces.ts'
import { REGIONS } from '#content/taxonomy/regions.ts'
import { forgivingPattern } from '#search/thai/forgotten-marks.ts'
import { normalise } from '#search/thai/normalise.ts'
import { slipsOf } from '#search/thai/slips.ts'
import type { DocumentType } from '#search/types.ts'

export type Named = { code: string; th: string; en: string }
/** Facets whose values have names a person may type. */
export type NamedFacet = 'province' | 'region' | 'benefit' | 'kind' | 'type'

/** What can be found, by name. */
export const TYPES: readonly (Named & { code: DocumentType })[] = [
  { code: 'item', th: 'เรื่อง', en: 'Stories' },
  { code: 'fund', th: 'กองทุน', en: 'Funds' },
]

const NAMES: Record<NamedFacet, readonly Named[]> = {
  province: PROVINCES,
  region: REGIONS,
  benefit: BENEFIT_TYPES,
  kind: KINDS,
  type: TYPES,
}

/** Names that people use and no table gives, in the form that `tidy` gives them. */
const NICKNAMES: Record<NamedFacet, Record<string, string>> = {
  province: { กทม: 'TH-10', bkk: 'TH-10', โคราช: 'TH-30', korat: 'TH-30', แปดริ้ว: 'TH-24', เมืองคอน: 'TH-80' },
  // why: by its letters ตะวันออก is also the beginning of ตะวันออกเฉียงเหนือ, and nobody means that by it.
  region: {
    อีสาน: 'NE',
    isan: 'NE',
    isaan: 'NE',
    ตะวันออก: 'BE',
    ตะวันตก: 'CW',
    east: 'BE',
    west: 'CW',
    bangkok: 'BE',
  },
  benefit: {},
  kind: {},
  type: { item: 'item', items: 'item', story: 'item', fund: 'fund' },
}

/** Shorter parts stand in too many names to mean one. */
const SHORTEST_PART = 2
const SHORTEST_SLIP = 4
const MOST_CANDIDATES = 6

export type Resolved = { code: string } | { candidates: string[] }

/** The value of a facet that a typed name means, or those it may have meant. */
export function resolveName(facet: NamedFacet, typed: string): Resolved {
  const wanted = tidy(typed)
  if (wanted === '') return { candidates: [] }
  const nickname = NICKNAMES[facet][wanted]
  if (nickname !== undefined) return { code: nickname }
  const all = (fits: (form: string) => boolean) =>
    FORMS[facet].filter(({ forms }) => forms.some(fits)).map(({ code }) => code)
  const part = forgivingPattern(wanted)
  const long = wanted.length >= SHORTEST_PART
  const ways = [
    all((form) => form === wanted),
    all((form) => forgivingPattern(wanted, { whole: true }).test(form)),
    long ? all((form) => form.search(part) === 0) : [],
    long ? all((form) => part.test(form)) : [],
  ]
  for (const found of ways) {
    const [only] = found
    if (only !== undefined && found.length === 1) return { code: only }
    if (found.length > 1) break
  }
  // why: a slip of the finger is offered and not taken for granted, since it may be the name of another place.
  const near = new Set(wanted.length < SHORTEST_SLIP ? [] : Array.from(slipsOf(wanted), ({ form }) => form))
  const slips = all((form) => near.has(form))
  return { candidates: [...new Set([...ways.flat(), ...slips])].slice(0, MOST_CANDIDATES) }
}

/** Every value of a facet with its names, in the order of its table. */
export const namesOf = (facet: NamedFacet): readonly Named[] => NAMES[facet]

/** A name without what people leave out or add: spaces, points, brackets, and the word that says what it is. */
function tidy(name: string): string {
  return normalise(name)
    .replace(/^(?:จังหวัด|จ\.|ภาค)|\s(?:province|region)$/gu, '')
    .replace(/[\s.()"'/-]/gu, '')
}

const formsOf = (facet: NamedFacet) =>
  NAMES[facet].map(({ code, th, en }) => ({ code, forms: [code, th, en].map(tidy) }))
const FORMS: Record<NamedFacet, { code: string; forms: string[] }[]> = {
  province: formsOf('province'),
  region: formsOf('region'),
  benefit: formsOf('benefit'),
  kind: formsOf('kind'),
  type: formsOf('type'),
}
