import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listPeople, setRole } from '#app/features/accounts/administer-people.server.ts'
import { PeoplePage, type PeopleAnswer } from '#app/features/accounts/people-page.tsx'
import { issueResetCode } from '#app/features/accounts/reset-password.server.ts'
import { formText } from '#app/http/form-text.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { pageNumber } from '#app/http/page-number.ts'
import { forbidden } from '#app/http/refusals.server.ts'
import { isUuid } from '#app/http/uuid.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const { searchParams } = new URL(request.url)
  const page = pageNumber(searchParams)
  const people = await listPeople(context.db, member, { query: searchParams.get('q')?.trim() ?? '', page })
  if (!people.ok) throw forbidden(request, 'administrator')
  const language = readLanguage(request)
  const title = translator(language)('admin.people.title')
  return { view: people.view, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(request, context)
  const form = await readForm(request)
  const text = formText(form)
  const userId = isUuid(text('userId')) ? text('userId') : crypto.randomUUID()
  const answer = (part: Partial<PeopleAnswer>, status = 200) =>
    data({ refusal: null, code: null, done: null, ...part }, { status })
  if (text('intent') === 'code') {
    const issued = await issueResetCode(context.db, member, userId, context.clock())
    if (issued.ok) return answer({ code: { digits: issued.code, person: issued.person } })
    if (issued.refusal === 'forbidden') return answer({ refusal: 'knowledge.refusal.forbidden' }, 403)
    return answer({ refusal: 'admin.people.gone' }, 404)
  }
  const granted = text('intent') === 'grant'
  const change = { userId, role: text('role'), granted, origin: context.origin }
  const result = await setRole(context.db, member, change)
  if (!result.ok)
    return answer({ refusal: result.refusal }, result.refusal === 'knowledge.refusal.forbidden' ? 403 : 409)
  return answer({ done: { role: result.role, granted, person: result.person } })
}

export default function People() {
  const { view } = useLoaderData<typeof loader>()
  return <PeoplePage view={view} answer={useActionData<typeof action>() ?? null} />
}
