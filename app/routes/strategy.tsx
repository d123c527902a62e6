import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StrategyPage } from '#app/features/pages/strategy-page.tsx'
import { strategyView } from '#app/features/pages/strategy.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const view = await strategyView(language)
  return { view, head: pageHead(language, view.page.title, view.page.summary) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function Strategy() {
  return <StrategyPage view={useLoaderData<typeof loader>().view} />
}
