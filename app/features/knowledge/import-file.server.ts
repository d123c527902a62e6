import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { importCollections, importedByKeys } from '#db/queries/imported-items.ts'
import type { DB } from '#db/schema.ts'
import { checksumOf, importKey, importLine, type ImportedLine } from './import-items.server.ts'
import { parseImportLine } from './import-line.ts'

const BATCH = 200

export type ImportedFile = Record<ImportedLine['kind'], number> & {
  collection: string
  /** Another collection that has some of the ids with other texts; taken for something else. */
  alike: { collection: string; ids: number } | null
}

type Options = {
  published: boolean
  now: () => Date
  /** The collection the file belongs to; without it the file is recognised by its lines. */
  collection?: string | undefined
  onBad: (lineNumber: number, reason: string) => void
}

/**
 * Takes every good line of a JSON Lines file. `lines` is called twice: first the file is recognised, then it is taken.
 * A bad line, or one whose id an earlier line of the file has, is reported and left out.
 */
export async function importFile(
  db: Kysely<DB>,
  lines: () => AsyncIterable<string>,
  { published, now, collection, onBad }: Options,
): Promise<ImportedFile> {
  const known = await recognise(db, lines())
  const chosen = collection ?? known.collection
  const file: ImportedFile = {
    ...{ added: 0, changed: 0, unchanged: 0, kept: 0, bad: 0 },
    collection: chosen,
    alike: collection === undefined ? known.alike : null,
  }
  const seen = new Map<string, number>()
  for await (const { number, text } of numbered(lines())) {
    const result =
      twice(text, number, seen) ?? (await importLine(db, text, { published, now: now(), collection: chosen }))
    file[result.kind]++
    if (result.kind === 'bad') onBad(number, result.reason)
  }
  return file
}

/** Lines that hold something, with their numbers in the file, from 1. */
async function* numbered(lines: AsyncIterable<string>): AsyncGenerator<{ number: number; text: string }> {
  let number = 0
  for await (const line of lines) {
    number++
    const text = number === 1 ? line.replace(/^\uFEFF/u, '') : line
    if (text.trim() !== '') yield { number, text }
  }
}

/** Refuses an id that an earlier line has: a second import would else change the item back and forth. */
function twice(text: string, number: number, seen: Map<string, number>): ImportedLine | null {
  const parsed = parseImportLine(text)
  if (!parsed.ok) return null
  const { id } = parsed.line
  const earlier = seen.get(id)
  if (earlier === undefined) {
    seen.set(id, number)
    return null
  }
  const reason = `id: “${id}” ซ้ำกับบรรทัด ${earlier} กรุณาใช้รหัสอื่น · id: “${id}” is also on line ${earlier}. Please use another id`
  return { kind: 'bad', reason }
}

/**
 * Which collection a file belongs to. Ids are small numbers in many places, so an id alone says nothing: a file is the
 * next edition of the collection in which most of its ids have the same title or the very same line. Name and folder
 * of the file do not matter. A file of which nothing is known founds a collection, named after what it holds.
 */
async function recognise(
  db: Kysely<DB>,
  lines: AsyncIterable<string>,
): Promise<{ collection: string; alike: ImportedFile['alike'] }> {
  const collections = await importCollections(db)
  const same = new Map<string, number>()
  const other = new Map<string, number>()
  const founding = createHash('sha256')
  const count = async (batch: readonly { id: string; title: string; sha256: string }[]) => {
    const byKey = new Map(
      collections.flatMap((name) => batch.map((line) => [importKey(name, line.id), { name, line }] as const)),
    )
    for (const row of await importedByKeys(db, [...byKey.keys()])) {
      const found = byKey.get(row.import_key ?? '')
      if (found === undefined) continue
      const isSame = row.import_sha256 === found.line.sha256 || row.title === found.line.title
      const tally = isSame ? same : other
      tally.set(found.name, (tally.get(found.name) ?? 0) + 1)
    }
  }
  let batch: { id: string; title: string; sha256: string }[] = []
  for await (const { text } of numbered(lines)) {
    const parsed = parseImportLine(text)
    if (!parsed.ok) continue
    const sha256 = checksumOf(parsed.line)
    founding.update(sha256)
    batch.push({ id: parsed.line.id, title: parsed.line.title, sha256 })
    if (batch.length < BATCH) continue
    await count(batch)
    batch = []
  }
  await count(batch)
  const [best] = most(same)
  if (best !== undefined) return { collection: best.collection, alike: null }
  return { collection: founding.digest('hex').slice(0, 10), alike: most(other)[0] ?? null }
}

const most = (tally: Map<string, number>) =>
  [...tally].map(([collection, ids]) => ({ collection, ids })).sort((a, b) => b.ids - a.ids)
