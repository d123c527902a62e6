import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { SearchPortal, SearchRequest } from '#search/types.ts'
import { feedPath, newestPath, stateOf } from './saved-searches.ts'
import { searchInWords } from './saved-searches.server.ts'
import type { Feed } from './search-feed.ts'
import { readTyped } from './typed-filters.ts'

const MOST_ENTRIES = 50
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** What a search finds, the newest first, as a feed. Things without a date of their own are no news and left out. */
export async function readSearchFeed(
  search: SearchPortal,
  request: SearchRequest,
  { origin, language }: { origin: string; language: Language },
): Promise<Feed> {
  const t = translator(language)
  const { hits } = await search.search({
    ...{ ...readTyped(request).request, sort: 'newest', page: 1, pageSize: MOST_ENTRIES },
  })
  const state = stateOf(request)
  const page = new URL(newestPath(state), origin)
  if (language !== 'th') page.searchParams.set('lang', language)
  return {
    self: origin + feedPath(request, language),
    page: page.href,
    title: t('feed.title', { what: searchInWords(state, language) }),
    subtitle: t('feed.subtitle'),
    publisher: t('common.portalName'),
    language,
    entries: hits.flatMap(({ document }) => {
      const uuid = UUID.exec(document.id)?.[0]
      if (uuid === undefined || document.publishedAt === null) return []
      return {
        uuid,
        url: new URL(document.path, origin).href,
        title: document.title,
        summary: document.summary,
        authors: document.authors,
        updated: document.publishedAt,
      }
    }),
  }
}
