import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import type { DocumentType, SearchDocument } from '../types.ts'

/** Where the documents of one type come from. */
export type DocumentSource = {
  /** The first part of its documents' names: `fund` for `fund-<uuid>`. */
  type: DocumentType
  /** The documents of these uuids as they are now; what nobody may read any more is absent. */
  load(db: Kysely<DB>, uuids: readonly string[]): Promise<SearchDocument[]>
  /** Every document there is, in batches, in bounded memory. */
  all(db: Kysely<DB>): AsyncIterable<SearchDocument[]>
}
