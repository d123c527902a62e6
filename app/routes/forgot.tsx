import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { ForgotPage } from '#app/features/accounts/forgot-page.tsx'
import { forgotErrors } from '#app/features/accounts/sign-in.form.ts'
import { mailResetLink } from '#app/features/accounts/reset-password.server.ts'
import { actionHeaders } from '#app/http/action-headers.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { loginKey, minutesToWait, waitHeaders } from '#app/http/rate-limits.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

export const headers = actionHeaders

export function loader({ request }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const t = translator(language)
  return { head: pageHead(language, t('accounts.forgot.title'), t('accounts.forgot.lead')) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = (await readForm(request)).get('login')
  const login = typeof typed === 'string' ? typed.trim() : ''
  const errors = forgotErrors({ login })
  if ('login' in errors) return data({ sent: false, login, errors, minutes: null }, { status: 422 })
  const minutes = await minutesToWait({ resetName: loginKey(login), resetAddress: context.address })
  if (minutes !== null)
    return data({ sent: false, login, errors, minutes }, { status: 429, headers: waitHeaders(minutes) })
  await mailResetLink(context.db, { login, origin: context.origin, now: context.clock() })
  return data({ sent: true, login, errors, minutes: null })
}

export default function Forgot() {
  return <ForgotPage answer={useActionData<typeof action>() ?? null} />
}
