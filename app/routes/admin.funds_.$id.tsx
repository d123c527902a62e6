import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fieldErrors } from '#app/features/accounts/field-errors.ts'
import { correctFund, deleteFund, readFundToCorrect } from '#app/features/funds/correct-fund.server.ts'
import { CorrectFundPage, type CorrectFundAnswer } from '#app/features/funds/correct-fund-page.tsx'
import { fundSchema } from '#app/features/funds/fund.form.ts'
import { formText } from '#app/http/form-text.ts'
import { requireRole } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireRole(request, context, 'administrator')
  const read = await readFundToCorrect(context.db, member, params['id'] ?? '')
  if (!read.ok) throw new Response(null, { status: 404 })
  const language = readLanguage(request)
  const title = `${translator(language)('admin.funds.correctTitle')}: ${read.view.name}`
  const saved = new URL(request.url).searchParams.get('said') === 'saved'
  return { view: read.view, saved, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => pageMeta(found?.head)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const member = await requireRole(request, context, 'administrator')
  const { db } = context
  const read = await readFundToCorrect(db, member, params['id'] ?? '')
  if (!read.ok) throw new Response(null, { status: 404 })
  const fundId = params['id'] ?? ''
  const text = formText(await readForm(request))
  const [name, tambon, amphoe, province] = [text('name'), text('tambon'), text('amphoe'), text('province')]
  const kept = { name, tambon, amphoe, province }
  const answer = (part: Partial<CorrectFundAnswer>, status: number) =>
    data({ refusal: null, existing: null, errors: {}, kept, ...part }, { status })
  if (text('intent') === 'delete') {
    const deleted = await deleteFund(db, member, fundId)
    if (deleted.ok) return redirect('/admin/funds?said=deleted')
    return answer({ refusal: deleted.refusal, kept: null }, 409)
  }
  const parsed = fundSchema.safeParse(kept)
  if (!parsed.success) return answer({ errors: fieldErrors(parsed.error) }, 422)
  const corrected = await correctFund(db, member, fundId, parsed.data)
  if (corrected.ok) return redirect(`/admin/funds/${fundId}?said=saved`)
  if ('existing' in corrected)
    return answer({ refusal: 'admin.funds.existsCorrect', existing: corrected.existing }, 409)
  return answer({ refusal: corrected.refusal }, 409)
}

export default function CorrectFund() {
  const { view, saved } = useLoaderData<typeof loader>()
  return <CorrectFundPage view={view} saved={saved} answer={useActionData<typeof action>() ?? null} />
}
