/** Terms under their first letter, in the dictionary order of the reader's language. */
export type GlossaryView = { count: number; groups: { letter: string; terms: GlossaryTerm[] }[] }

export type GlossaryTerm = {
  /** Where on the page it stands, for links. */
  anchor: string
  th: string
  en: string
  definition: string
  source: { href: string; host: string } | null
}
