import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FundListPage } from '#app/features/funds/funds-pages.tsx'
import { readFunds } from '#app/features/funds/read-funds.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { pageNumber } from '#app/http/page-number.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const { searchParams } = new URL(request.url)
  const asked = { province: searchParams.get('province') ?? '', page: pageNumber(searchParams) }
  const t = translator(language)
  const head = pageHead(language, t('funds.title'), t('common.tagline'))
  return { view: await readFunds(context.db, asked, language), head }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function Funds() {
  return <FundListPage view={useLoaderData<typeof loader>().view} />
}
