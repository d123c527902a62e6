import { sql, type Kysely } from 'kysely'

const EDITS = `
alter table knowledge_items add column submitted_by uuid references users on delete set null;
create index knowledge_items_submitted_by_idx on knowledge_items (submitted_by);
comment on column knowledge_items.submitted_by is
  'Who handed the working copy to the reviewers; need not be who began the item.';

create table knowledge_edits (
  item_id uuid not null references knowledge_items on delete cascade,
  number integer not null check (number >= 1),
  user_id uuid not null references users on delete cascade,
  edited_at timestamptz not null default now(),
  primary key (item_id, number, user_id)
);
create index knowledge_edits_user_id_idx on knowledge_edits (user_id);
comment on table knowledge_edits is
  'Who changed the working copy that became, or is to become, this version. None of them may review it.';
`

/** Remembers who really edited and submitted an item, so that nobody lets their own changes through. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(EDITS).execute(db)
}
