import type { SimilarReason } from '#search/types.ts'

/** Another story like the one being read; `reasons` say why, with names in the reader's language. */
export type SimilarView = {
  path: string
  title: string
  fund: string
  origin: string
  reasons: { kind: SimilarReason['kind']; names: string[] }[]
}
