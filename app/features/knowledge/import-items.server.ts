import { createHash } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import { lockImported } from '#db/queries/imported-items.ts'
import { insertVersion, latestVersion, takeSlug } from '#db/queries/knowledge-items.ts'
import { enqueue } from '#db/outbox.ts'
import type { DB } from '#db/schema.ts'
import { fromPlainText } from '#app/editor/from-plain-text.ts'
import { toPlainText } from '#app/editor/to-plain-text.ts'
import { thaiSortKey } from '#app/i18n/thai-sort-key.ts'
import { sameValue } from './draft-conflict.ts'
import { parseImportLine, type ImportLine } from './import-line.ts'
import { draftSchema, type DraftContent } from './item-content.ts'
import { slugChoice, slugFrom } from './slug.ts'
import { webAddress } from './web-address.ts'

/** `kept`: a moderator changed or discarded the text here, and an import does not undo that. */
export type ImportedLine =
  { kind: 'added' | 'changed' | 'unchanged' | 'kept' } | { kind: 'bad'; reason: string }

/** The collection a file belongs to decides whose ids its ids are. */
export type ImportOptions = { published: boolean; now: Date; collection?: string }

export const importKey = (collection: string, id: string) => `import:${collection}:${id}`

/** What tells whether a line is the same as one imported before. */
export const checksumOf = ({ id, title, body, date, source }: ImportLine) =>
  createHash('sha256')
    .update(JSON.stringify([id, title, body, date ?? '', source ?? '']))
    .digest('hex')

/**
 * Takes one line of a JSON Lines file as an item of origin `import`. The same line again changes nothing, whatever
 * collection it came in; another text under the same id of the same collection becomes the next version. A line is a
 * transaction of its own, and text that the database refuses is a bad line, not the end of the import.
 */
export async function importLine(
  db: Kysely<DB>,
  text: string,
  options: ImportOptions,
): Promise<ImportedLine> {
  const parsed = parseImportLine(text)
  if (!parsed.ok) return { kind: 'bad', reason: parsed.reason }
  const { line } = parsed
  const draft = draftSchema.safeParse(contentOf(line))
  if (!draft.success)
    return {
      kind: 'bad',
      reason:
        'body: มีย่อหน้ามากเกินไป กรุณาแบ่งเป็นหลายเรื่อง · body: has too many paragraphs. Please make several texts of it',
    }
  try {
    return await db.transaction().execute((trx) => take(trx, line, draft.data, options))
  } catch (error) {
    if (!isRefusedData(error)) throw error
    const why = `(${error.message})`
    return {
      kind: 'bad',
      reason: `ฐานข้อมูลไม่รับข้อความนี้ ${why} กรุณาแก้ · the database refuses this text ${why}. Please mend it`,
    }
  }
}

async function take(
  trx: Transaction<DB>,
  line: ImportLine,
  draft: DraftContent,
  { published, now, collection = 'first' }: ImportOptions,
): Promise<ImportedLine> {
  const sha256 = checksumOf(line)
  const key = importKey(collection, line.id)
  const former = await lockImported(trx, key, sha256)
  // why: what was imported before lines had checksums is compared by its words.
  const same =
    former?.import_sha256 === sha256 ||
    (former?.import_sha256 === null && sameValue(draftSchema.parse(former.draft), draft))
  const wantsPublishing = published && former?.current_version === null
  if (former !== undefined) {
    const touched = former.state === 'archived' || former.draft_revision > 0
    if (same && !wantsPublishing) return { kind: 'unchanged' }
    if (touched) return { kind: 'kept' }
  }
  const itemId = former?.id ?? (await newItem(trx, line.title, key))
  const number = (await latestVersion(trx, itemId)) + 1
  if (published) await publishImported(trx, { itemId, number, draft, submittedBy: null }, now)
  await trx
    .updateTable('knowledge_items')
    .set({ draft: JSON.stringify(draft), import_sha256: sha256, updated_at: now })
    .where('id', '=', itemId)
    .execute()
  return { kind: former === undefined ? 'added' : 'changed' }
}

type Publication = { itemId: string; number: number; draft: DraftContent; submittedBy: string | null }

/** Makes an imported text the next public version. Nobody has reviewed it, so nobody is named for that. */
export async function publishImported(
  trx: Transaction<DB>,
  { itemId, number, draft, submittedBy }: Publication,
  now: Date,
): Promise<void> {
  const { title, body } = draft
  const words = { title, titleSort: thaiSortKey(title), plainText: toPlainText(body) }
  const version = { itemId, number, ...words, content: JSON.stringify(draft) }
  await insertVersion(trx, { ...version, submittedBy, approvedBy: null }, now)
  await trx
    .updateTable('knowledge_items')
    .set({
      state: 'published',
      current_version: number,
      published_at: sql<Date>`coalesce(published_at, ${now})`,
      updated_at: now,
    })
    .where('id', '=', itemId)
    .execute()
  await enqueue(trx, { topic: 'search', key: itemId })
}

function contentOf({ title, body, date = '', source = '' }: ImportLine) {
  const named = source === '' && date === '' ? [] : [{ title: source, url: webAddress(source) ?? '', date }]
  return { kind: 'case', title, body: fromPlainText(body), sources: named }
}

async function newItem(trx: Transaction<DB>, title: string, import_key: string): Promise<string> {
  const { id } = await trx
    .insertInto('knowledge_items')
    .values({ slug: `import-${crypto.randomUUID()}`, kind: 'case', origin: 'import', import_key })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (let n = 1; ; n++) {
    const slug = slugChoice(slugFrom(title), n)
    if (!(await takeSlug(trx, id, slug))) continue
    await trx.updateTable('knowledge_items').set({ slug }).where('id', '=', id).execute()
    return id
  }
}

/** Errors of PostgreSQL's class 22 are about the data of one statement. */
function isRefusedData(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22')
  )
}
