import { forgivingPattern } from '#search/thai/forgotten-marks.ts'
import { normalise } from '#search/thai/normalise.ts'
import type { SearchRequest } from '#search/types.ts'
import { facetsOf, meaningOf, TYPED_FIELDS, type Meaning, type TypedField } from './typed-values.ts'

/** Where a piece stands in the query. */
type Piece = { from: number; to: number }
/** A filter typed in the box and understood. */
type TypedFilter = Piece & { field: TypedField } & Pick<Meaning, 'values' | 'words'>
/** A filter, or a part of one, that names nothing known; its words are searched like any others. */
export type Misunderstood = Piece & { field: TypedField } & Meaning['unknown'][number]

export type TypedReading = {
  filters: TypedFilter[]
  misunderstood: Misunderstood[]
  /** What to ask an engine: the words that are left, and everything typed as a filter. */
  request: SearchRequest
}

const NAMES: Record<TypedField, string[]> = {
  province: ['จังหวัด', 'จว', 'province'],
  region: ['ภาค', 'region'],
  benefit: ['ประเภท', 'ประเภทสวัสดิการ', 'สวัสดิการ', 'benefit'],
  year: ['ปี', 'year'],
  kind: ['ชนิด', 'kind', 'type'],
  author: ['ผู้เขียน', 'author'],
  fund: ['กองทุน', 'fund'],
}

/** A quoted phrase, which holds no filter, or a word with a colon and what follows it. */
const PIECE = /"[^"]*"|(?<=^|\s)([\p{L}\p{M}.]+)\s?[:：]\s*(?:"([^"]*)"?|([^\s"]*))/gu
/** Words behind the first that a name without quotation marks may have: Phra Nakhon Si Ayutthaya. */
const MORE_WORDS = 3

/** Reads `จังหวัด:น่าน`, `ผู้เขียน:"สมศรี"`, `ปี:2561` and their like out of a query. Never fails. */
export function readTyped(request: SearchRequest): TypedReading {
  const { query } = request
  const filters: TypedFilter[] = []
  const misunderstood: Misunderstood[] = []
  let text = ''
  let end = 0
  for (const { 0: piece, 1: name, 2: quoted, 3: word = '', index: from } of query.matchAll(PIECE)) {
    const field = name === undefined ? undefined : fieldNamed(name)
    if (field === undefined) continue
    const more = quoted === undefined ? longerName(field, word, query.slice(from + piece.length)) : ''
    const to = from + piece.length + more.length
    const { values, words, unknown } = meaningOf(field, quoted ?? word + more)
    if (values.length + words.length > 0) filters.push({ field, from, to, values, words })
    misunderstood.push(...unknown.map((one) => ({ field, from, to, ...one })))
    text += [query.slice(end, from), ...unknown.map(({ value }) => value)].join(' ')
    end = to
  }
  text = `${text} ${query.slice(end)}`.replace(/\s+/gu, ' ').trim()
  return { filters, misunderstood, request: narrow({ ...request, query: text }, filters) }
}

/** The query without a piece, or with something else in its place. */
export function replacePiece(query: string, { from, to }: Piece, instead = ''): string {
  return `${query.slice(0, from)} ${instead} ${query.slice(to)}`.replace(/\s+/gu, ' ').trim()
}

function fieldNamed(name: string): TypedField | undefined {
  const pattern = forgivingPattern(normalise(name).replace(/\./gu, ''), { whole: true })
  return TYPED_FIELDS.find((field) => NAMES[field].some((one) => pattern.test(one)))
}

/** What follows the first word and belongs to the name too, as it stands in the query; the longest that is known. */
function longerName(field: TypedField, first: string, rest: string): string {
  if (facetsOf(field).length === 0 || first === '') return ''
  const words = /^(?:\s+[^\s":：-][^\s":：]*(?![^\s]))*/u.exec(rest)?.[0].match(/\s+\S+/gu) ?? []
  for (let count = Math.min(words.length, MORE_WORDS); count > 0; count--) {
    const more = words.slice(0, count).join('')
    if (meaningOf(field, first + more).unknown.length === 0) return more
  }
  return ''
}

function narrow(request: SearchRequest, filters: readonly TypedFilter[]): SearchRequest {
  const narrowed = { ...request, filters: { ...request.filters } }
  for (const { facet, code } of filters.flatMap(({ values }) => values))
    narrowed.filters[facet] = [...new Set([...(narrowed.filters[facet] ?? []), code])]
  const words = (field: TypedField) =>
    filters.filter((filter) => filter.field === field).flatMap((filter) => filter.words)
  const [authors, funds] = [words('author'), words('fund')]
  if (authors.length > 0) narrowed.authors = authors
  if (funds.length > 0) narrowed.funds = funds
  return narrowed
}
