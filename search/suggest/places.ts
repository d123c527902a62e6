import { PROVINCES } from '#content/taxonomy/provinces.ts'
import { called, wordsFor } from '../documents/place-line.ts'
import type { SearchDocument } from '../types.ts'
import { formOf, placeForm } from './form.ts'
import type { Name } from './names.ts'

/** The provinces, by their Thai and their English name. */
export const PROVINCE_NAMES: Name[] = PROVINCES.flatMap(({ code, th, en }) => {
  const suggestion = { kind: 'place' as const, path: `/search?province=${code}`, level: 'province' as const }
  const word = wordsFor(code).province
  return [
    {
      id: code,
      suggestion: { ...suggestion, text: word + th },
      demo: false,
      form: () => placeForm(word, th),
    },
    { id: code, suggestion: { ...suggestion, text: en }, demo: false, form: () => formOf(en) },
  ]
})

/** The tambon and the amphoe that a document names; nothing without a province to tell them apart by. */
export function localitiesOf({ home, facets }: SearchDocument): Name[] {
  const [province] = facets.province
  if (province === undefined || home === undefined) return []
  return (['tambon', 'amphoe'] as const).flatMap((level) => {
    const name = home[level]
    if (name === '') return []
    const text = called(wordsFor(province)[level], name)
    const word = text.slice(0, text.length - name.length)
    const query = new URLSearchParams({ q: name, province })
    return {
      id: `${level} ${province} ${name}`,
      suggestion: { kind: 'place', text, path: `/search?${query.toString()}`, level, province },
      demo: false,
      form: () => placeForm(word, name),
    }
  })
}
