import { sql, type Kysely } from 'kysely'

const CHECKSUMS = `
alter table knowledge_items add column import_sha256 text;
comment on column knowledge_items.import_sha256 is 'Checksum of the line an item was imported from; null where it was imported before lines had one.';
comment on column knowledge_items.import_key is 'Where an item came from; a second import finds it again. Imported texts: import:<collection>:<id>.';
update knowledge_items
  set import_key = 'import:first:' || substr(import_key, length('import:') + 1), review_note = null
  where origin = 'import';
create index knowledge_items_import_idx on knowledge_items (state, updated_at desc) where origin = 'import';
`

/** Lets several collections use the same ids, and moves checksums out of the reviewer's note. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(CHECKSUMS).execute(db)
}
