import { sql, type Kysely } from 'kysely'

const SAVED = `
create table saved_searches (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users on delete cascade,
  name text not null check (char_length(name) between 1 and 100),
  search text not null check (char_length(search) <= 8000),
  alert text not null default 'none' check (alert in ('none', 'site', 'mail')),
  alert_from timestamptz not null,
  created_at timestamptz not null
);
create unique index saved_searches_once_key on saved_searches (user_id, md5(search));
comment on column saved_searches.search is 'The search as its address says it, from the question mark on; without page.';
comment on column saved_searches.alert_from is 'Only what was first published later is news: the moment of saving, or of the last switching on.';

create table saved_search_told (
  saved_search_id uuid not null references saved_searches on delete cascade,
  item_id uuid not null references knowledge_items on delete cascade,
  told_at timestamptz not null,
  primary key (saved_search_id, item_id)
);
create index saved_search_told_item_id_idx on saved_search_told (item_id);
comment on table saved_search_told is 'What a person has been told of: written with the mail or notice, so that nothing is told twice.';

create table search_alerts (
  user_id uuid primary key references users on delete cascade,
  origin text not null,
  due_at timestamptz not null,
  checked_at timestamptz,
  claimed_until timestamptz,
  claims integer not null default 0,
  failures integer not null default 0
);
create index search_alerts_due_at_idx on search_alerts (due_at);
comment on table search_alerts is 'When each person who saved a search is looked after next; a digest moves due_at by a day.';
comment on column search_alerts.claims is 'Grows with every claim: whoever holds an older number has lost the row to another worker.';
comment on column search_alerts.origin is 'The address at which the person last saw the portal; used for links where PUBLIC_ORIGIN is not set.';

create table signing_keys (
  purpose text primary key,
  secret text not null,
  created_at timestamptz not null default now()
);
comment on table signing_keys is 'Secrets that sign links in mails. They open no account.';
`

/** Saved searches, what was told about them, and when each person is looked after. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(SAVED).execute(db)
}
