import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import type { SearchDocument } from '../types.ts'
import { readDocumentId } from './document-id.ts'
import { SOURCES } from './sources.ts'

/** Whether a key in the outbox names a document of a type that is known here. */
export function isDocumentId(key: string): boolean {
  const name = readDocumentId(key)
  return name !== null && SOURCES.some(({ type }) => type === name.type)
}

/** The documents of these names as they are now; one that nobody may read any more, or that never was, is absent. */
export async function loadDocuments(db: Kysely<DB>, ids: readonly string[]): Promise<SearchDocument[]> {
  const names = ids.flatMap((id) => readDocumentId(id) ?? [])
  const loaded: SearchDocument[] = []
  for (const source of SOURCES) {
    const uuids = names.filter(({ type }) => type === source.type).map(({ uuid }) => uuid)
    if (uuids.length > 0) loaded.push(...(await source.load(db, uuids)))
  }
  return loaded
}

/** Every document there is, in batches, in bounded memory. */
export async function* allDocuments(db: Kysely<DB>): AsyncGenerator<SearchDocument[]> {
  for (const source of SOURCES) yield* source.all(db)
}
