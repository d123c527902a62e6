import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import { insertVersion, takeSlug } from '#db/queries/knowledge-items.ts'
import { enqueue } from '#db/outbox.ts'
import type { DB } from '#db/schema.ts'
import { fromPlainText } from '#app/editor/from-plain-text.ts'
import { toPlainText } from '#app/editor/to-plain-text.ts'
import { thaiSortKey } from '#app/i18n/thai-sort-key.ts'
import { draftSchema } from './item-content.ts'
import { slugChoice, slugFrom } from './slug.ts'

/** One line of an import file. `date` is free text, `source` a web address or the name of a publication. */
const lineSchema = z.object({
  id: z.union([z.string().trim().min(1).max(200), z.number().transform(String)]),
  title: z.string().trim().min(1).max(1000),
  body: z.string().min(1).max(1_900_000),
  date: z.string().max(100).optional(),
  source: z.string().max(2000).optional(),
})

export type ImportedLine = { kind: 'added' | 'changed' | 'unchanged' } | { kind: 'bad'; reason: string }

/**
 * Takes one line of a JSON Lines file as an item of origin `import`. The same line again changes nothing; another
 * text under the same id becomes the next version. A line is a transaction of its own.
 */
export async function importLine(
  db: Kysely<DB>,
  line: string,
  { published, now }: { published: boolean; now: Date },
): Promise<ImportedLine> {
  const parsed = parseLine(line)
  if (!parsed.ok) return { kind: 'bad', reason: parsed.reason }
  const { id, title, body, date, source } = parsed.line
  const isAddress = /^https?:\/\//iu.test(source ?? '')
  const sources =
    source === undefined ? [] : [{ title: source, url: isAddress ? source : '', date: date ?? '' }]
  const draft = draftSchema.safeParse({ kind: 'case', title, body: fromPlainText(body), sources })
  if (!draft.success) return { kind: 'bad', reason: draft.error.issues[0]?.message ?? '' }
  const content = JSON.stringify(draft.data)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const import_key = `import:${id}`

  return db.transaction().execute(async (trx) => {
    const former = await trx
      .selectFrom('knowledge_items')
      .select(['id', 'current_version', 'review_note'])
      .where('import_key', '=', import_key)
      .forUpdate()
      .executeTakeFirst()
    // why: an import is nobody's draft, so its note field holds the checksum of the line it came from.
    const same = former?.review_note === sha256
    if (same && (former.current_version !== null || !published)) return { kind: 'unchanged' }
    const itemId = former?.id ?? (await newItem(trx, title, import_key))
    const latest = await trx
      .selectFrom('knowledge_versions')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('item_id', '=', itemId)
      .executeTakeFirst()
    const number = (latest?.number ?? 0) + 1
    if (published) {
      const plainText = toPlainText(draft.data.body)
      const version = { itemId, number, title, titleSort: thaiSortKey(title), content, plainText }
      await insertVersion(trx, { ...version, submittedBy: null, approvedBy: null }, now)
      await enqueue(trx, { topic: 'search', key: itemId })
    }
    await trx
      .updateTable('knowledge_items')
      .set({
        draft: content,
        review_note: sha256,
        updated_at: now,
        ...(published
          ? {
              state: 'published',
              current_version: number,
              published_at: sql<Date>`coalesce(published_at, ${now})`,
            }
          : {}),
      })
      .where('id', '=', itemId)
      .execute()
    return { kind: former === undefined ? 'added' : 'changed' }
  })
}

async function newItem(
  trx: Parameters<typeof takeSlug>[0],
  title: string,
  import_key: string,
): Promise<string> {
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

type Parsed = { ok: true; line: z.output<typeof lineSchema> } | { ok: false; reason: string }

function parseLine(line: string): Parsed {
  if (line.includes('\uFFFD')) return { ok: false, reason: 'อักษรเสีย ไฟล์ต้องเป็น UTF-8 · not valid UTF-8' }
  if (line.includes('\\u0000') || line.includes('\u0000'))
    return { ok: false, reason: 'มีอักษร NUL ซึ่งเก็บไม่ได้ · holds a NUL character, which cannot be stored' }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { ok: false, reason: 'ไม่ใช่ JSON หนึ่งบรรทัด · not one line of JSON' }
  }
  const parsed = lineSchema.safeParse(value)
  if (parsed.success) return { ok: true, line: parsed.data }
  const [issue] = parsed.error.issues
  return { ok: false, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }
}
