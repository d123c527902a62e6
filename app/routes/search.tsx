import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { feedPath } from '#app/features/discovery/saved-searches.ts'
import { SearchPage } from '#app/features/discovery/search-page.tsx'
import { isFreshQuestion } from '#app/features/discovery/search-log.ts'
import { LONGEST_QUERY, readSearchRequest } from '#app/features/discovery/search-request.ts'
import { shortQuery } from '#app/features/discovery/short-query.ts'
import { searchKnowledge } from '#app/features/discovery/search.server.ts'
import { isRobot } from '#app/http/robots.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const { pathname, searchParams } = new URL(request.url)
  const asked = readSearchRequest(searchParams)
  const view = await searchKnowledge(context, asked, language)
  if (asked.page > view.pages) {
    searchParams.set('page', String(view.pages))
    throw redirect(`${pathname}?${searchParams.toString()}`)
  }
  // why: what is typed as a filter narrows a question, and may be somebody's name.
  const fresh = isFreshQuestion(asked) && view.chips.length === 0
  if (fresh && !view.degraded && !isRobot(request))
    context.searchLog.record({ query: view.words, language, total: view.total })
  const cut = (searchParams.get('q') ?? '').trim().length > LONGEST_QUERY
  const t = translator(language)
  const title =
    asked.query === '' ? t('search.title') : t('search.titleFor', { query: shortQuery(asked.query) })
  const feed = { title: t('feed.title', { what: title }), href: feedPath(asked, language) }
  return { view, cut, feed, head: pageHead(language, title, t('search.label')) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageMeta(data?.head),
  { name: 'robots', content: 'noindex' },
  ...(data === undefined
    ? []
    : [{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml', ...data.feed }]),
]

export default function Search() {
  const { view, cut } = useLoaderData<typeof loader>()
  return <SearchPage view={view} cut={cut} />
}
