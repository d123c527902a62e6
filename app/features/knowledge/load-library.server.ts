import { createHash } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import { enqueue } from '#db/outbox.ts'
import type { DB } from '#db/schema.ts'
import { fundDocumentId } from '#search/documents/fund.ts'
import { fromMarkdown } from '#app/editor/from-markdown.ts'
import { toPlainText } from '#app/editor/to-plain-text.ts'
import { thaiSortKey } from '#app/i18n/thai-sort-key.ts'
import { draftSchema, type DraftContent } from './item-content.ts'
import type { LibraryItem } from './library-item.ts'
import { slugChoice, slugFrom } from './slug.ts'

/** How many files were new, had changed, or had been removed by somebody and stay away. */
export type LoadedLibrary = { added: number; changed: number; unchanged: number; removed: number }

/** Grows when files must be loaded again although they are the same, because more of them is kept. */
const FORMAT = 1

/**
 * Brings the files of the starting library into the database. A changed file becomes a new version; a file
 * whose item was removed on purpose is not loaded again. Each file is a transaction of its own, so an
 * interrupted start goes on where it stopped.
 */
export async function loadLibrary(db: Kysely<DB>, items: readonly LibraryItem[]): Promise<LoadedLibrary> {
  const loaded: LoadedLibrary = { added: 0, changed: 0, unchanged: 0, removed: 0 }
  const rows = await db.selectFrom('library_files').select(['key', 'sha256', 'removed_at']).execute()
  const known = new Map(rows.map((row) => [row.key, row]))
  for (const item of items) {
    const sha256 = createHash('sha256')
      .update(JSON.stringify([FORMAT, item]))
      .digest('hex')
    const before = known.get(item.id)
    if (before !== undefined && before.removed_at !== null) loaded.removed++
    else if (before?.sha256 === sha256) loaded.unchanged++
    else {
      await db.transaction().execute((trx) => loadItem(trx, item, sha256))
      if (before === undefined) loaded.added++
      else loaded.changed++
    }
  }
  return loaded
}

async function loadItem(trx: Transaction<DB>, item: LibraryItem, sha256: string): Promise<void> {
  const fundId = await fundOf(trx, item)
  const content = contentOf(item, fundId)
  const number = sql<number>`coalesce((select max(number) from knowledge_versions where item_id = knowledge_items.id), 0) + 1`
  const written = await trx
    .insertInto('knowledge_items')
    .values({
      slug: item.id,
      kind: item.kind,
      origin: item.origin,
      import_key: `library:${item.id}`,
      owner_fund_id: fundId,
      draft: JSON.stringify(content),
      state: 'published',
      // why: the version is written next; the key between the two is checked at commit.
      current_version: 1,
      published_at: sql`now()`,
    })
    .onConflict((conflict) =>
      conflict.column('import_key').doUpdateSet({
        kind: item.kind,
        owner_fund_id: fundId,
        draft: JSON.stringify(content),
        current_version: number,
        updated_at: sql`now()`,
      }),
    )
    .returning(['id', 'current_version'])
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('knowledge_versions')
    .values({
      item_id: written.id,
      number: written.current_version ?? 1,
      title: item.title,
      title_sort: thaiSortKey(item.title),
      content: JSON.stringify(content),
      plain_text: toPlainText(content.body),
    })
    .execute()
  await trx
    .insertInto('knowledge_item_slugs')
    .values({ slug: item.id, item_id: written.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx
    .insertInto('library_files')
    .values({ key: item.id, sha256 })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ sha256, loaded_at: sql`now()` }))
    .execute()
  await enqueue(trx, { topic: 'search', key: written.id })
}

/** The fund a file names, made where it is not there yet: one name in one province and tambon is one fund. */
async function fundOf(trx: Transaction<DB>, { fund, origin }: LibraryItem): Promise<string> {
  const found = await trx
    .selectFrom('funds')
    .select('id')
    .where('name', '=', fund.name)
    .where('province_code', '=', fund.province)
    .executeTakeFirst()
  if (found !== undefined) return found.id
  for (let n = 1; ; n++) {
    const made = await trx
      .insertInto('funds')
      .values({
        slug: slugChoice(slugFrom(fund.name), n),
        name: fund.name,
        name_sort: thaiSortKey(fund.name),
        tambon: fund.tambon ?? null,
        amphoe: fund.amphoe ?? null,
        province_code: fund.province,
        is_demo: origin === 'demo',
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made === undefined) continue
    await enqueue(trx, { topic: 'search', key: fundDocumentId(made.id) })
    return made.id
  }
}

function contentOf(item: LibraryItem, ownerFundId: string): DraftContent {
  return draftSchema.parse({
    kind: item.kind,
    title: item.title,
    summary: item.summary,
    ownerFundId,
    province: item.fund.province,
    amphoe: item.fund.amphoe,
    tambon: item.fund.tambon,
    benefitTypes: item.benefitTypes,
    strategyIssue: item.strategyIssue,
    level: item.level,
    beneficiaries: item.beneficiaries,
    periodFrom: item.periodFrom,
    periodTo: item.periodTo,
    documentedOn: item.documentedOn,
    storyteller: item.storyteller,
    authors: item.authors,
    consent: item.consent,
    licence: item.licence,
    sources: item.sources.map(({ title, url, date }) => ({ title, url, date: date ?? '' })),
    body: fromMarkdown(item.body),
  })
}
