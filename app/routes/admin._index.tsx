import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AdministrationPage } from '#app/features/accounts/administration-page.tsx'
import { decideRow, readAdministration } from '#app/features/accounts/administration.server.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { forbidden } from '#app/http/refusals.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = await readAdministration(context.db, await requireMember(request, context))
  if (view === null) throw forbidden(request, 'administrator')
  const language = readLanguage(request)
  const title = translator(language)('admin.title')
  const { embedded, mailbox, demoAccounts } = context.settings
  return { view, mailbox: embedded && mailbox && demoAccounts, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(request, context)
  const form = await readForm(request)
  const id = form.get('id')
  const row = {
    id: typeof id === 'string' && /^\d{1,18}$/u.test(id) ? id : '0',
    retry: form.get('intent') === 'retry',
  }
  if (!(await decideRow(context.db, member, row, context.clock()))) throw forbidden(request, 'administrator')
  return redirect('/admin')
}

export default function Administration() {
  const { view, mailbox } = useLoaderData<typeof loader>()
  return <AdministrationPage view={view} mailbox={mailbox} />
}
