import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actorOf } from '#app/features/accounts/member.ts'
import { IMPORT_STEPS } from '#app/features/knowledge/imported-item.ts'
import { decideImported, listImported } from '#app/features/knowledge/imported-items.server.ts'
import { ImportedPage, type ImportedAnswer } from '#app/features/knowledge/imported-page.tsx'
import { requireMember } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { pageNumber } from '#app/http/page-number.ts'
import { forbidden, statusOf } from '#app/http/refusals.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const { searchParams } = new URL(request.url)
  const asked = { discarded: searchParams.get('show') === 'discarded', page: pageNumber(searchParams) }
  const language = readLanguage(request)
  const listed = await listImported(context.db, actorOf(member), asked, language)
  if (!listed.ok) throw forbidden(request, 'moderator', 'administrator')
  const title = translator(language)('review.imports.title')
  return { view: listed.view, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = actorOf(await requireMember(request, context))
  const form = await readForm(request)
  const step = IMPORT_STEPS.find((known) => known === form.get('step'))
  const itemId = form.get('itemId')
  if (step === undefined || typeof itemId !== 'string') throw new Response(null, { status: 400 })
  const result = await decideImported(context.db, actor, { itemId, step }, context.clock())
  const answer = (part: Partial<ImportedAnswer>, status: number) =>
    data<ImportedAnswer>({ done: null, slug: '', refusal: null, ...part }, status)
  if (result.ok) return answer({ done: step, slug: result.slug }, 200)
  if ('errors' in result) return answer({ refusal: 'review.imports.incomplete' }, 422)
  return answer({ refusal: result.refusal.messageKey }, statusOf(result))
}

export default function Imports() {
  const { view } = useLoaderData<typeof loader>()
  return <ImportedPage view={view} answer={useActionData<typeof action>() ?? null} />
}
