/** Everything the item page shows, in one language; the story itself stays in the language it was written in. */
export type ItemView = {
  title: string
  summary: string
  origin: 'reported' | 'demo'
  kind: string
  fund: string
  place: string
  period: string | null
  benefits: string[]
  storyteller: string | null
  authors: string[]
  licence: string
  sources: { title: string; url: string }[]
  /** Safe HTML, made on the server. */
  body: string
}
