import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SearchHealthPage, type Done } from '#app/features/discovery/search-health-page.tsx'
import { askToCompare, readSearchHealth, retryAside } from '#app/features/discovery/search-health.server.ts'
import { whatToMend } from '#app/features/discovery/search-health.form.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const view = await readSearchHealth(context.db, member, context.searchState())
  if (view === null) throw new Response(null, { status: 403 })
  const asked = new URL(request.url).searchParams.get('done')
  const done: Done = asked === 'retry' || asked === 'compare' ? asked : null
  const language = readLanguage(request)
  const title = translator(language)('admin.search.title')
  return { view, done, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(request, context)
  const asked = whatToMend(await readForm(request))
  if (asked === null) throw new Response(null, { status: 400 })
  const allowed =
    asked === 'compare'
      ? await askToCompare(context.db, member, context.searchState())
      : await retryAside(context.db, member, asked, context.clock())
  if (!allowed) throw new Response(null, { status: 403 })
  return redirect(`/admin/search?done=${asked === 'compare' ? 'compare' : 'retry'}`)
}

export default function SearchHealth() {
  const { view, done } = useLoaderData<typeof loader>()
  return <SearchHealthPage view={view} done={done} />
}
