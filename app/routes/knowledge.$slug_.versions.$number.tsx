import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ItemArticle } from '#app/features/knowledge/item-article.tsx'
import { readVersion } from '#app/features/knowledge/read-item.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const number = /^\d{1,6}$/u.test(params['number'] ?? '') ? Number(params['number']) : 0
  const found = await readVersion(context.db, params['slug'] ?? '', number, language)
  if (found === null) throw new Response(null, { status: 404 })
  return { ...found, head: pageHead(language, found.item.title, found.item.summary) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageMeta(data?.head),
  { name: 'robots', content: 'noindex' },
]

export default function Version() {
  const { item, current } = useLoaderData<typeof loader>()
  return <ItemArticle item={item} currentVersion={current} />
}
