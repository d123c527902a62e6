import { sql, type Kysely } from 'kysely'

const CHANGES = `
create table role_changes (
  id bigserial primary key,
  user_id uuid not null references users on delete cascade,
  changed_by uuid references users on delete set null,
  role text not null,
  granted boolean not null,
  changed_at timestamptz not null default now()
);
create index role_changes_user_id_idx on role_changes (user_id, changed_at desc);
comment on table role_changes is 'Who gave or took which role; rows are only added.';
`

/** Remembers who gave and took roles. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(CHANGES).execute(db)
}
