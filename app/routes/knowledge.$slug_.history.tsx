import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HistoryPage } from '#app/features/knowledge/history-page.tsx'
import { readHistory } from '#app/features/knowledge/read-item.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const view = await readHistory(context.db, params['slug'] ?? '')
  if (view === null) throw new Response(null, { status: 404 })
  const title = `${translator(language)('writing.history.title')}: ${view.title}`
  return { view, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function History() {
  return <HistoryPage view={useLoaderData<typeof loader>().view} />
}
