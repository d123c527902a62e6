import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeContacts, readContacts } from '#app/features/accounts/change-contacts.server.ts'
import { ContactsPage } from '#app/features/accounts/contacts-page.tsx'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { minutesToWait, waitHeaders } from '#app/http/rate-limits.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const language = readLanguage(request)
  const title = translator(language)('accounts.contacts.title')
  return { view: await readContacts(context.db, member), head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(request, context)
  const form = await readForm(request)
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const typed = { email: text('email'), phone: text('phone'), username: text('username') }
  const minutes = await minutesToWait({ ownPassword: member.id })
  if (minutes !== null) {
    const errors: FieldErrors = { current: 'accounts.error.waitAWhile' }
    return data({ typed, errors }, { status: 429, headers: waitHeaders(minutes) })
  }
  const result = await changeContacts(context.db, member, typed, text('current'), context.clock())
  return result.ok ? redirect('/account?said=saved') : data({ typed, errors: result.errors }, { status: 422 })
}

export default function Contacts() {
  const { view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <ContactsPage view={answer?.typed ?? view} errors={answer?.errors ?? {}} />
}
