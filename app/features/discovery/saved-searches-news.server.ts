import type { SearchPortal } from '#search/types.ts'
import { requestOf } from './saved-searches.ts'
import { readTyped } from './typed-filters.ts'

const PAGE_SIZE = 100
const MOST_PAGES = 5
const PREFIX = 'item-'

/**
 * Ids of items that a kept search finds and that were published after `horizon`, the newest first: what the search
 * page itself would show. At most 500; a digest that long is not read. Only the database can say which of them are
 * public now and came out for the first time.
 */
export async function newestMatches(search: SearchPortal, state: string, horizon: Date): Promise<string[]> {
  const { request } = readTyped(requestOf(state))
  const types = request.filters.type ?? []
  if (types.length > 0 && !types.includes('item')) return []
  const filters = { ...request.filters, type: ['item'] }
  const ids: string[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { hits, total } = await search.search({
      ...{ ...request, filters, sort: 'newest', page, pageSize: PAGE_SIZE },
    })
    const recent = hits.filter(({ document }) => (document.publishedAt ?? 0) > horizon.getTime())
    for (const { document } of recent)
      if (document.id.startsWith(PREFIX)) ids.push(document.id.slice(PREFIX.length))
    if (recent.length < hits.length || page * PAGE_SIZE >= total) break
  }
  return ids
}
