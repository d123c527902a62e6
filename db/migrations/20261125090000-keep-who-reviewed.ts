import { sql, type Kysely } from 'kysely'

const RESTRICT = `
alter table knowledge_versions
  drop constraint knowledge_versions_submitted_by_fkey,
  drop constraint knowledge_versions_approved_by_fkey,
  add constraint knowledge_versions_submitted_by_fkey
    foreign key (submitted_by) references users on delete restrict,
  add constraint knowledge_versions_approved_by_fkey
    foreign key (approved_by) references users on delete restrict;
comment on column knowledge_versions.approved_by is
  'Who let it through. An account that ends keeps its row without names, so a passed review stays passed.';
`

/** Keeps the row of whoever submitted or let a version through, since the count toward 300 asks for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(RESTRICT).execute(db)
}
