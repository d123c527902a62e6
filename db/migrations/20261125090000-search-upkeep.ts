import { sql, type Kysely } from 'kysely'

const UPKEEP = `
alter table outbox add column refusals integer;
comment on column outbox.refusals is
  'How often a worker that was well refused this row. Null (none) in rows from before, and in older backups.';

create table search_checks (
  engine text primary key check (engine in ('embedded', 'meilisearch')),
  asked_at timestamptz,
  asked_to_repair boolean not null default true,
  began_at timestamptz,
  ended_at timestamptz,
  result jsonb
);
comment on table search_checks is
  'The last comparison of each search engine with the database, and the last wish for one. No part of a backup.';
`

/** Counts refusals apart from claims, and keeps what comparing search with the database found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(UPKEEP).execute(db)
}
