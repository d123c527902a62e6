import glossary from '#content/vocabulary/glossary.json' with { type: 'json' }
import { termAnchor } from '#content/vocabulary/term-anchor.ts'
import type { SearchDocument, Suggestion } from '../types.ts'
import { formOf, type Form } from './form.ts'

/** One way to write something that can be suggested; all ways of one thing share its id. */
export type Name = {
  id: string
  suggestion: Suggestion
  /** Invented for show: comes after what is real. */
  demo: boolean
  form: () => Form
}

/** The terms of the glossary, in both languages. */
export const TERM_NAMES: Name[] = glossary.flatMap(({ th, en }) =>
  [th, en].map((text) => ({
    id: th,
    suggestion: { kind: 'term' as const, text, path: `/glossary#${encodeURIComponent(termAnchor(th))}` },
    demo: false,
    form: () => formOf(text),
  })),
)

/** A document's own name. */
export function nameOf({ id, type, title, path, home, facets }: SearchDocument): Name {
  const [province] = facets.province
  const place = {
    ...(province === undefined ? {} : { province }),
    ...(home === undefined || home.tambon === '' ? {} : { tambon: home.tambon }),
  }
  return {
    id,
    suggestion: { kind: type, text: title, path, ...(type === 'fund' ? place : {}) },
    demo: facets.origin.includes('demo'),
    form: () => formOf(title),
  }
}
