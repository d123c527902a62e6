import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SearchPage } from '#app/features/discovery/search-page.tsx'
import { readSearchRequest } from '#app/features/discovery/search-request.ts'
import { searchKnowledge } from '#app/features/discovery/search.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const asked = readSearchRequest(new URL(request.url).searchParams)
  const view = await searchKnowledge(context, asked, language)
  const t = translator(language)
  const title = asked.query === '' ? t('search.title') : t('search.titleFor', { query: asked.query })
  return { view, head: pageHead(language, title, t('search.label')) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageMeta(data?.head),
  { name: 'robots', content: 'noindex' },
]

export default function Search() {
  return <SearchPage view={useLoaderData<typeof loader>().view} />
}
