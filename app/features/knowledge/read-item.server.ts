import type { Kysely } from 'kysely'
import { findVersion, versionsOf } from '#db/queries/knowledge-items.ts'
import { findPublicItem } from '#db/queries/public-items.ts'
import type { DB } from '#db/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { HistoryView } from './history.view.ts'
import { itemView } from './item-view.server.ts'
import type { ItemView } from './item.view.ts'
import { shortPath } from './short-path.ts'

type PublicRow = NonNullable<Awaited<ReturnType<typeof findPublicItem>>>

const frameOf = (row: PublicRow) => ({
  slug: row.slug,
  kind: row.kind,
  origin: row.origin,
  fund:
    row.fund_name === null || row.fund_slug === null
      ? null
      : { name: row.fund_name, slug: row.fund_slug, isDemo: row.fund_is_demo === true },
  version: row.number,
  publishedAt: row.published_at,
  bylineHidden: row.byline_hidden,
})

/** `shortPath`: leads to the item for good, whatever its title becomes. */
type PublicItem = ItemView & { shortPath: string }

/** A public item as one page in the reader's language; null where there is none of that name. */
export async function readItem(db: Kysely<DB>, slug: string, language: Language): Promise<PublicItem | null> {
  const row = await findPublicItem(db, slug)
  if (row === undefined) return null
  return { ...itemView(row.content, frameOf(row), language), shortPath: shortPath(row.short_number) }
}

/** One numbered version of a public item as it was; null where there is none. */
export async function readVersion(
  db: Kysely<DB>,
  slug: string,
  number: number,
  language: Language,
): Promise<{ item: ItemView; current: number } | null> {
  const [row, version] = await Promise.all([findPublicItem(db, slug), findVersion(db, slug, number)])
  if (row === undefined || version === undefined) return null
  const frame = {
    ...frameOf(row),
    version: number,
    publishedAt: version.published_at,
    bylineHidden: version.byline_hidden,
  }
  return { item: itemView(version.content, frame, language), current: row.number }
}

/** Every version of a public item, the newest first; null where there is no such item. */
export async function readHistory(db: Kysely<DB>, slug: string): Promise<HistoryView | null> {
  const rows = await versionsOf(db, slug)
  const [newest] = rows
  if (newest === undefined) return null
  return {
    slug,
    title: newest.title,
    versions: rows.map((row) => ({
      number: row.number,
      title: row.title,
      publishedAt: row.published_at.toISOString(),
      author: row.byline_hidden || row.author_name === '' ? null : row.author_name,
      editors: row.byline_hidden ? [] : row.editor_names,
      approver: row.approver_name === '' ? null : row.approver_name,
      current: row.number === row.current_version,
    })),
  }
}
