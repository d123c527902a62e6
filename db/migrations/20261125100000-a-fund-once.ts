import { sql, type Kysely } from 'kysely'

// why: work may hang on both of two equal funds, so neither is removed; the later ones are renamed, to be corrected.
const ONCE = `
with same as (
  select id, row_number() over (
    partition by name, coalesce(tambon, ''), province_code order by created_at, id) as number
  from funds
)
update funds
set name = funds.name || ' (ซ้ำ ' || same.number || ')',
    name_sort = funds.name_sort || ' (ซ้ำ ' || same.number || ')'
from same
where same.id = funds.id and same.number > 1;

create unique index funds_once_key on funds (name, coalesce(tambon, ''), province_code);
comment on index funds_once_key is 'A fund is one name in one tambon of one province.';
`

/** Lets a fund exist once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(ONCE).execute(db)
}
