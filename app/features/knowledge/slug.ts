const MAX_LENGTH = 80
const FALLBACK = 'item'

/** Grapheme clusters, so that a cut never parts a Thai consonant from its vowel or tone mark. */
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** The first `max` UTF-16 units or fewer, ending on a whole grapheme. */
function cut(text: string, max: number): string {
  let end = 0
  for (const { index, segment } of graphemes.segment(text.slice(0, max + 16))) {
    if (index + segment.length > max) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

/**
 * A title as the readable part of an address: Thai letters, vowels and tone marks stay, everything that is
 * no letter, mark or number becomes one hyphen. At most 80 characters; never empty, never a slash.
 */
export function slugFrom(title: string): string {
  const words = cut(title.normalize('NFC'), 400)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
  const slug = cut(words, MAX_LENGTH).replace(/-+$/, '')
  return slug === '' ? FALLBACK : slug
}

/** The n-th choice of a slug when earlier ones are taken: `slug`, `slug-2`, `slug-3`… */
export const slugChoice = (slug: string, n: number) => (n <= 1 ? slug : `${slug}-${n}`)
