import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findMovedItem } from '#app/features/knowledge/find-moved-item.server.ts'
import { QrPage } from '#app/features/knowledge/qr-page.tsx'
import { readItem } from '#app/features/knowledge/read-item.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const slug = params['slug'] ?? ''
  const item = await readItem(context.db, slug, language)
  if (item === null) {
    const path = await findMovedItem(context.db, slug)
    if (path === null) throw new Response(null, { status: 404 })
    throw redirect(`${path}/qr${new URL(request.url).search}`, 301)
  }
  const address = context.visited + item.shortPath
  const title = translator(language)('item.qrTitle', { title: item.title })
  const sheet = { slug, title: item.title, fund: item.fund?.name ?? null, address }
  return { sheet, head: pageHead(language, title, item.summary) }
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  ...pageMeta(found?.head),
  { name: 'robots', content: 'noindex' },
]

export default function Qr() {
  return <QrPage {...useLoaderData<typeof loader>().sheet} />
}
