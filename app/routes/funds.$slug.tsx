import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FundPage } from '#app/features/funds/funds-pages.tsx'
import { readFund } from '#app/features/funds/read-funds.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const fund = await readFund(context.db, params['slug'] ?? '', language)
  if (fund === null) throw new Response(null, { status: 404 })
  return { fund, head: pageHead(language, fund.name, fund.place.join(' · ')) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function Fund() {
  return <FundPage fund={useLoaderData<typeof loader>().fund} />
}
