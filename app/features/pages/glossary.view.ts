/** Terms under their first letter, in the dictionary order of the reader's language. */
export type GlossaryView = { count: number; groups: { letter: string; terms: GlossaryTerm[] }[] }

export type GlossaryTerm = {
  th: string
  en: string
  definition: string
  source: { href: string; host: string } | null
}
