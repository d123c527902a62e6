import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ResetPage } from '#app/features/accounts/reset-page.tsx'
import { resetPassword } from '#app/features/accounts/reset-password.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { loginKey, minutesToWait, waitHeaders } from '#app/http/rate-limits.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

export function loader({ request }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const title = translator(language)('accounts.reset.title')
  return { token: new URL(request.url).searchParams.get('token'), head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageMeta(data?.head),
  // why: the address holds a secret that must not travel to other sites.
  { name: 'referrer', content: 'no-referrer' },
]

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const [token, login, code] = [text('token'), text('login'), text('code')]
  const minutes = await minutesToWait({
    resetAddress: context.address,
    ...(token === '' ? { resetName: loginKey(login) } : {}),
  })
  if (minutes !== null)
    return data({ errors: {}, login, minutes }, { status: 429, headers: waitHeaders(minutes) })
  const proof = token === '' ? { login, code } : { token }
  const result = await resetPassword(context.db, proof, text('password'), context.clock())
  if (!result.ok) return data({ errors: result.errors, login, minutes: null }, { status: 422 })
  return redirect('/signin?said=reset')
}

export default function Reset() {
  return (
    <ResetPage token={useLoaderData<typeof loader>().token} answer={useActionData<typeof action>() ?? null} />
  )
}
