const MOST = 60
/** Grapheme clusters, so that a cut never parts a Thai consonant from its vowel or tone mark. */
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** What was asked, short enough for a heading and a title. */
export function shortQuery(query: string): string {
  if (query.length <= MOST) return query
  let short = ''
  for (const { segment } of graphemes.segment(query.slice(0, MOST * 2))) {
    if (short.length + segment.length > MOST) break
    short += segment
  }
  return `${short.trimEnd()}…`
}
