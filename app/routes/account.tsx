import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AccountPage } from '#app/features/accounts/account-page.tsx'
import {
  changePassword,
  changeProfile,
  endOtherSessions,
  readAccount,
} from '#app/features/accounts/change-account.server.ts'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { deleteAccount } from '#app/features/accounts/delete-account.server.ts'
import { actionHeaders } from '#app/http/action-headers.ts'
import { formText } from '#app/http/form-text.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { minutesToWait, waitHeaders } from '#app/http/rate-limits.server.ts'
import { hashSessionId, sessionCookie, sessionIdOf } from '#app/http/session-cookie.server.ts'
import { startSession } from '#app/http/start-session.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

export const headers = actionHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const language = readLanguage(request)
  const title = translator(language)('accounts.account.title')
  const said = new URL(request.url).searchParams.get('said')
  return { view: await readAccount(context.db, member), said, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(request, context)
  const form = await readForm(request)
  const text = formText(form)
  const isProfile = text('intent') === 'profile'
  const kept = isProfile ? { displayName: text('displayName'), language: text('language') } : null
  const answer = (errors: FieldErrors, status = 422, headers: Record<string, string> = {}) =>
    data({ errors, kept }, { status, headers })
  const { db } = context
  if (text('intent') === 'password' || text('intent') === 'delete') {
    const minutes = await minutesToWait({ ownPassword: member.id })
    const field = text('intent') === 'delete' ? 'confirm' : 'current'
    if (minutes !== null) return answer({ [field]: 'accounts.error.waitAWhile' }, 429, waitHeaders(minutes))
  }
  switch (text('intent')) {
    case 'profile': {
      const language = text('language') === 'en' ? 'en' : 'th'
      const result = await changeProfile(db, member, { displayName: text('displayName'), language })
      return result.ok ? redirect('/account?said=saved') : answer(result.errors)
    }
    case 'password': {
      const change = { current: text('current'), password: text('newPassword') }
      const result = await changePassword(db, member, change, context.clock())
      if (!result.ok) return answer(result.errors)
      return startSession(request, context, member.id, '/account?said=saved')
    }
    case 'end-sessions':
      await endOtherSessions(db, member, hashSessionId(sessionIdOf(request) ?? ''))
      return redirect('/account?said=ended')
    case 'delete': {
      const result = await deleteAccount(db, member, text('confirm'), context.clock())
      if (!result.ok) return answer(result.errors)
      const ended = sessionCookie(null, context.settings.secure)
      return redirect('/signin?said=deleted', { headers: { 'Set-Cookie': ended } })
    }
    default:
      throw new Response(null, { status: 400 })
  }
}

export default function Account() {
  const { view, said } = useLoaderData<typeof loader>()
  return <AccountPage view={view} said={said} answer={useActionData<typeof action>() ?? null} />
}
