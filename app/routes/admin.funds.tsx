import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fieldErrors } from '#app/features/accounts/field-errors.ts'
import {
  appointKeeper,
  createFund,
  dismissKeeper,
  readFundsToAdminister,
} from '#app/features/funds/administer-funds.server.ts'
import { AdministerFundsPage, type FundsAnswer } from '#app/features/funds/administer-funds-page.tsx'
import { fundSchema } from '#app/features/funds/fund.form.ts'
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
  const language = readLanguage(request)
  const { searchParams } = new URL(request.url)
  const asked = { query: (searchParams.get('q') ?? '').trim().slice(0, 200), page: pageNumber(searchParams) }
  const read = await readFundsToAdminister(context.db, member, asked, language)
  if (!read.ok) throw forbidden(request, 'administrator')
  const title = translator(language)('admin.funds.title')
  const deleted = searchParams.get('said') === 'deleted'
  return { view: read.view, deleted, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(request, context)
  const entries = [...(await readForm(request))].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const kept = Object.fromEntries(entries)
  const answer = (part: Partial<FundsAnswer>, status = 200) =>
    data({ refusal: null, existing: null, errors: {}, kept: {}, done: null, ...part }, { status })
  const { intent, login = '', fundId = '', userId = '' } = kept
  if (intent === 'create') {
    const parsed = fundSchema.safeParse(kept)
    if (!parsed.success) return answer({ errors: fieldErrors(parsed.error), kept }, 422)
    const made = await createFund(context.db, member, parsed.data)
    if (made.ok) return answer({ done: { message: 'admin.funds.added', name: parsed.data.name } })
    if ('existing' in made) return answer({ refusal: made.refusal, existing: made.existing, kept }, 409)
    return answer({ refusal: made.refusal, kept }, 403)
  }
  if (!isUuid(fundId) || (intent !== 'appoint' && !isUuid(userId)))
    return answer({ refusal: 'admin.funds.gone' }, 404)
  if (intent === 'appoint') {
    const appointed = await appointKeeper(context.db, member, { fundId, login, origin: context.origin })
    if (appointed.ok) return answer({ done: { message: 'admin.funds.appointed', name: appointed.person } })
    return answer({ errors: { login: appointed.refusal }, kept }, 422)
  }
  const dismissed = await dismissKeeper(context.db, member, { fundId, userId })
  if (!dismissed.ok) return answer({ refusal: dismissed.refusal }, 403)
  return answer({ done: { message: 'admin.funds.dismissed', name: '' } })
}

export default function AdministerFunds() {
  const { view, deleted } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return <AdministerFundsPage view={view} deleted={deleted} answer={answer} />
}
