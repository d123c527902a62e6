import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { actorOf } from '#app/features/accounts/member.ts'
import { MyItemsPage } from '#app/features/knowledge/my-items-page.tsx'
import { myItems } from '#app/features/knowledge/my-items.server.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const language = readLanguage(request)
  const title = translator(language)('writing.mine.title')
  const said = new URL(request.url).searchParams.get('said')
  return { said, view: await myItems(context.db, actorOf(member)), head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function MyItems() {
  const { view, said } = useLoaderData<typeof loader>()
  return <MyItemsPage view={view} said={said} />
}
