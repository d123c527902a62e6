import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageArticle } from '#app/features/pages/page-article.tsx'
import { readPage } from '#app/features/pages/read-page.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const page = await readPage('terms', language)
  return { page, head: pageHead(language, page.title, page.summary) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function Terms() {
  return <PageArticle page={useLoaderData<typeof loader>().page} />
}
