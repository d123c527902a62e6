import { forgivingPattern } from './thai/forgotten-marks.ts'
import { normalise } from './thai/normalise.ts'
import type { SearchDocument, SearchRequest } from './types.ts'

type Asked = Pick<SearchRequest, 'authors' | 'funds'>
type Names = Pick<SearchDocument, 'type' | 'title' | 'authors' | 'home'>

const tight = (text: string) => normalise(text).replace(/\s+/gu, '')

// why: one question is put to thousands of documents; its patterns are made once.
const patterns = new WeakMap<readonly string[], RegExp[]>()

function patternsOf(parts: readonly string[]): RegExp[] {
  const made =
    patterns.get(parts) ??
    parts
      .map(tight)
      .filter(Boolean)
      .map((part) => forgivingPattern(part))
  patterns.set(parts, made)
  return made
}

/** Whether a name holds one of these parts as people type them: spaces and case aside, and with marks forgotten. */
export function holdsName(name: string, parts: readonly string[]): boolean {
  return patternsOf(parts).some((pattern) => pattern.test(tight(name)))
}

/**
 * Whether a document passes what was typed as `ผู้เขียน:` and `กองทุน:`. Alternatives within one, both where both are
 * asked for. Comes before counting, so that totals and facets know of it.
 */
export function fits(document: Names, { authors = [], funds = [] }: Asked): boolean {
  const fund = document.type === 'fund' ? document.title : (document.home?.fund ?? '')
  const written = authors.length === 0 || document.authors.some((name) => holdsName(name, authors))
  return written && (funds.length === 0 || holdsName(fund, funds))
}
