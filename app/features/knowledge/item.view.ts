/** Everything the item page shows, in one language; the story itself stays in the language it was written in. */
export type ItemView = {
  slug: string
  title: string
  summary: string
  origin: 'member' | 'reported' | 'import' | 'demo'
  kind: string
  /** `isDemo`: an invented fund, whoever wrote in its name. */
  fund: { name: string; slug: string; isDemo: boolean } | null
  place: string
  period: string | null
  benefits: string[]
  storyteller: string | null
  authors: string[]
  /** Number of the version shown, from 1. */
  version: number
  /** ISO 8601, UTC. */
  publishedAt: string
  /** Empty where nobody gave one. */
  licence: string
  licenceUrl: string
  /** `url` is empty where the source is not on the web; `date` is ready to read, null where nobody gave one. */
  sources: { title: string; url: string; date: string | null }[]
  /** Safe HTML, made on the server. */
  body: string
}
