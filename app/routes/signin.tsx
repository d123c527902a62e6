import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#app/features/accounts/demo-accounts.ts'
import { signInErrors } from '#app/features/accounts/sign-in.form.ts'
import { isSignInNotice, SignInPage } from '#app/features/accounts/sign-in-page.tsx'
import { actionHeaders } from '#app/http/action-headers.ts'
import { createAuthenticator, WrongPassword } from '#app/http/authenticator.server.ts'
import { formText } from '#app/http/form-text.ts'
import { currentMember } from '#app/http/identity.server.ts'
import { readForm, withForm } from '#app/http/incoming.server.ts'
import { firstPage } from '#app/http/first-page.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { forgetTries, loginKey, minutesToWait, waitHeaders } from '#app/http/rate-limits.server.ts'
import { safeNext } from '#app/http/safe-next.ts'
import { startSession } from '#app/http/start-session.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

export const headers = actionHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const next = safeNext(searchParams.get('next'), '')
  const member = await currentMember(request, context)
  if (member !== null) throw redirect(next === '' ? firstPage(member.roles) : next)
  const language = readLanguage(request)
  const demo = context.settings.demoAccounts
    ? { password: DEMO_PASSWORD, accounts: DEMO_ACCOUNTS.map(({ username, role }) => ({ username, role })) }
    : null
  const said = searchParams.get('said')
  const notice = isSignInNotice(said) ? said : null
  const t = translator(language)
  return { next, demo, notice, head: pageHead(language, t('accounts.signIn'), t('common.tagline')) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const text = formText(form)
  const login = text('login').trim()
  const errors = signInErrors({ login, password: text('password') })
  if (Object.keys(errors).length > 0)
    return data({ login, errors, minutes: null, wrong: false }, { status: 422 })
  const minutes = await minutesToWait({ signInName: loginKey(login), signInAddress: context.address })
  if (minutes !== null) {
    return data({ login, errors, minutes, wrong: false }, { status: 429, headers: waitHeaders(minutes) })
  }
  try {
    const { userId } = await createAuthenticator(context).authenticate('password', withForm(request, form))
    await forgetTries('signInName', loginKey(login))
    // why: this page knows where whoever is signed in goes on to.
    return await startSession(request, context, userId, safeNext(form.get('next'), '/signin'))
  } catch (error) {
    if (!(error instanceof WrongPassword)) throw error
    return data({ login, errors, minutes: null, wrong: true }, { status: 422 })
  }
}

export default function SignIn() {
  const { next, demo, notice } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <SignInPage next={next} demo={demo} notice={notice} answer={answer ?? null} />
}
