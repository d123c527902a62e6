import { sql, type Kysely } from 'kysely'

const LIBRARY = `
create table library_files (
  key text primary key,
  sha256 text not null,
  loaded_at timestamptz not null default now(),
  removed_at timestamptz
);
comment on table library_files is 'Files of the starting library that were loaded; a removed one is not loaded again.';
`

/** Remembers which files of the starting library were loaded and which were removed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(LIBRARY).execute(db)
}
