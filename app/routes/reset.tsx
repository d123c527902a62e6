import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { codeErrors } from '#app/features/accounts/reset.form.ts'
import { ResetPage, type ResetAnswer } from '#app/features/accounts/reset-page.tsx'
import { resetPassword } from '#app/features/accounts/reset-password.server.ts'
import { actionHeaders } from '#app/http/action-headers.ts'
import { formText } from '#app/http/form-text.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { loginKey, minutesToWait, waitHeaders } from '#app/http/rate-limits.server.ts'
import { resetCookie, resetTokenOf } from '#app/http/reset-cookie.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

export const headers = actionHeaders

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const linked = searchParams.get('token')
  if (linked !== null) {
    // why: a secret in an address stays in histories and travels in Referer; the form behind it needs none there.
    searchParams.delete('token')
    const rest = searchParams.size === 0 ? '' : `?${searchParams.toString()}`
    const cookie = resetCookie(linked, context.settings.secure)
    throw redirect(`/reset${rest}`, { headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } })
  }
  const language = readLanguage(request)
  const title = translator(language)('accounts.reset.title')
  const token = searchParams.get('by') === 'code' ? null : resetTokenOf(request)
  return data({ token, head: pageHead(language, title, title) }, { headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  ...pageMeta(found?.head),
  // why: no other site learns that somebody was here; a stricter word would hide the origin of our own form.
  { name: 'referrer', content: 'same-origin' },
]

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const text = formText(form)
  const [login, code, password] = [text('login').trim(), text('code').trim(), text('password')]
  const token = text('token')
  const answer = (part: Partial<ResetAnswer>, status: number, more: Record<string, string> = {}) =>
    data({ errors: {}, kept: { token, login, code }, minutes: null, ...part }, { status, headers: more })
  const wrong = token === '' ? codeErrors({ login, code, password }) : {}
  if ('login' in wrong || 'code' in wrong) return answer({ errors: wrong }, 422)
  const minutes = await minutesToWait({
    resetAddress: context.address,
    ...(token === '' ? { resetName: loginKey(login) } : {}),
  })
  if (minutes !== null) return answer({ minutes }, 429, waitHeaders(minutes))
  const proof = token === '' ? { login, code } : { token }
  const result = await resetPassword(context.db, proof, password, context.clock())
  const spent = { 'Set-Cookie': resetCookie(null, context.settings.secure) }
  if (!result.ok) return answer({ errors: result.errors }, 422, 'token' in result.errors ? spent : {})
  return redirect('/signin?said=reset', { headers: spent })
}

export default function Reset() {
  const answer = useActionData<typeof action>() ?? null
  const { token } = useLoaderData<typeof loader>()
  return <ResetPage token={answer === null ? token : answer.kept.token || null} answer={answer} />
}
