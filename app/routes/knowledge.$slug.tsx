import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ItemArticle } from '#app/features/knowledge/item-article.tsx'
import { readItem } from '#app/features/knowledge/read-item.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const item = await readItem(context.db, params['slug'] ?? '', language)
  if (item === null) throw new Response(null, { status: 404 })
  return { item, head: pageHead(language, item.title, item.summary) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function Item() {
  return <ItemArticle item={useLoaderData<typeof loader>().item} />
}
