import { fundSource } from './fund-source.ts'
import { itemSource } from './item-source.ts'
import type { DocumentSource } from './source.ts'

/**
 * Every type of thing that can be found. A new type adds its source here, and rows with the key `<type>-<uuid>` to the
 * outbox where it changes; relay, comparison and reindexing need nothing else.
 */
export const SOURCES: readonly DocumentSource[] = [itemSource, fundSource]
