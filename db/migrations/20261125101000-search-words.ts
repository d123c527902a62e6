import { sql, type Kysely } from 'kysely'

const WORDS = `
create table search_counts (
  day date not null,
  query text not null check (char_length(query) <= 100),
  language text not null check (language in ('th', 'en')),
  found boolean not null,
  asked integer not null check (asked > 0),
  primary key (day, query, language, found)
);
create index search_counts_query_idx on search_counts (query);
comment on table search_counts is 'How often a question was asked on a day, and whether it had results. Nothing says who asked.';

create table synonym_groups (
  id uuid primary key default gen_random_uuid(),
  words text[] not null check (cardinality(words) between 2 and 20),
  added_by uuid references users on delete set null,
  added_at timestamptz not null
);
create index synonym_groups_added_by_idx on synonym_groups (added_by);
comment on column synonym_groups.words is 'Normalised as search normalises.';

create table synonym_version (
  only_row boolean primary key default true check (only_row),
  version bigint not null default 0
);
insert into synonym_version default values;
comment on table synonym_version is 'Grows with every change of synonym_groups; each portal looks at it and reads the groups anew.';
`

/** Counts of what is searched for, and the synonyms that editors add. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(WORDS).execute(db)
}
