import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SearchWordsPage } from '#app/features/discovery/search-words-page.tsx'
import { addSynonyms, readSearchWords, removeSynonyms } from '#app/features/discovery/search-words.server.ts'
import { WINDOWS } from '#app/features/discovery/search-words.view.ts'
import { textFields } from '#app/http/form-fields.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

function daysOf(request: Request) {
  const asked = Number(new URL(request.url).searchParams.get('days'))
  return WINDOWS.find((days) => days === asked) ?? 30
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const view = await readSearchWords(context.db, member, daysOf(request), context.clock())
  if (view === null) throw new Response(null, { status: 403 })
  const language = readLanguage(request)
  const title = translator(language)('words.title')
  const said = new URL(request.url).searchParams.get('said')
  return { view, said, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(request, context)
  const { intent, id = '', query = '', words = '' } = textFields(await readForm(request))
  const removing = intent === 'remove'
  if (removing && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id))
    throw new Response(null, { status: 404 })
  const result = removing
    ? await removeSynonyms(context.db, member, id)
    : await addSynonyms(context.db, member, [query, words].join('\n'), context.clock())
  if (result.ok)
    return redirect(`/admin/search-words?days=${daysOf(request)}&said=${removing ? 'removed' : 'added'}`)
  const { refusal } = result
  const status = refusal === 'knowledge.refusal.forbidden' ? 403 : 422
  return data({ refusal, query, typed: words }, { status })
}

export default function SearchWords() {
  const { view, said } = useLoaderData<typeof loader>()
  return <SearchWordsPage view={view} said={said} answer={useActionData<typeof action>() ?? null} />
}
