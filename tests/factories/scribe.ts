import type { Kysely, Transaction } from 'kysely'
import { thaiSortKey } from '#app/i18n/thai-sort-key.ts'
import { enqueueAll } from '#db/outbox.ts'
import type { DB } from '#db/schema.ts'

const WORDS = [
  'กองทุน',
  'สวัสดิการ',
  'ชุมชน',
  'ออมวันละบาท',
  'ผู้สูงอายุ',
  'ธนาคารขยะ',
  'เด็กแรกเกิด',
  'น้ำท่วม',
  'ป่าชุมชน',
  'ดูแลกัน',
]

type Kept = { id: string; version: number }
export type Scribe = ReturnType<typeof createScribe>

/**
 * Writes public items by the thousand, as the use cases would leave them: rows, versions and the outbox in one
 * transaction. The same seed writes the same.
 */
export function createScribe(db: Kysely<DB>, seed = 1) {
  const random = randomFrom(seed)
  const living: Kept[] = []
  const counts = { published: 0, changed: 0, archived: 0 }
  const text = () => Array.from({ length: 12 }, () => WORDS[Math.floor(random() * WORDS.length)]).join('')

  async function addVersions(trx: Transaction<DB>, items: Kept[]): Promise<void> {
    const versions = items.map(({ id, version }) => {
      const title = `เรื่องที่ ${counts.published + counts.changed} ฉบับที่ ${version} ${id.slice(0, 8)}`
      const row = { item_id: id, number: version, title, title_sort: thaiSortKey(title), plain_text: text() }
      return { ...row, content: JSON.stringify({ summary: text(), province: 'TH-50' }) }
    })
    await trx.insertInto('knowledge_versions').values(versions).execute()
    for (const { id, version } of items)
      await trx
        .updateTable('knowledge_items')
        .set({ current_version: version, state: 'published', published_at: new Date(0) })
        .where('id', '=', id)
        .execute()
  }

  async function publish(trx: Transaction<DB>, count: number): Promise<string[]> {
    if (count === 0) return []
    const rows = Array.from({ length: count }, () => ({ slug: `s-${crypto.randomUUID()}`, kind: 'case' }))
    const made = await trx.insertInto('knowledge_items').values(rows).returning('id').execute()
    const items = made.map(({ id }) => ({ id, version: 1 }))
    counts.published += count
    await addVersions(trx, items)
    living.push(...items)
    return items.map(({ id }) => id)
  }

  /** Takes some of the living at random out of `living`. */
  const pick = (count: number): Kept[] =>
    Array.from({ length: Math.min(count, living.length) }, () =>
      living.splice(Math.floor(random() * living.length), 1),
    ).flat()

  async function change(trx: Transaction<DB>, count: number): Promise<string[]> {
    const items = pick(count).map(({ id, version }) => ({ id, version: version + 1 }))
    if (items.length === 0) return []
    counts.changed += items.length
    await addVersions(trx, items)
    living.push(...items)
    return items.map(({ id }) => id)
  }

  async function archive(trx: Transaction<DB>, count: number): Promise<string[]> {
    const ids = pick(count).map(({ id }) => id)
    if (ids.length === 0) return []
    counts.archived += ids.length
    const gone = { state: 'archived', current_version: null, archived_at: new Date(0) }
    await trx.updateTable('knowledge_items').set(gone).where('id', 'in', ids).execute()
    return ids
  }

  return {
    counts,
    /** Names of the documents that should be found. */
    expected: () => living.map(({ id }) => `item-${id}`).sort(),
    /** A mixture of archived, changed and new items in one transaction, with their rows in the outbox. */
    async write(count: number): Promise<string[]> {
      return db.transaction().execute(async (trx) => {
        const gone = await archive(trx, Math.floor(count * 0.2))
        const changed = await change(trx, Math.floor(count * 0.3))
        const ids = [...gone, ...changed, ...(await publish(trx, count - gone.length - changed.length))]
        await enqueueAll(trx, 'search', ids)
        return ids
      })
    },
    /** Changes that nobody was told of, as after a restored backup: the outbox stays empty. */
    silently: {
      publish: (count: number) => db.transaction().execute((trx) => publish(trx, count)),
      change: (count: number) => db.transaction().execute((trx) => change(trx, count)),
      archive: (count: number) => db.transaction().execute((trx) => archive(trx, count)),
    },
  }
}

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
