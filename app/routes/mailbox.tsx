import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MailboxPage } from '#app/features/notifications/notifications-page.tsx'
import { readMailbox } from '#app/features/notifications/read-notifications.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

// why: anybody may look, also who has lost the password; so it exists only where demo accounts show that all is a trial.
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { embedded, mailbox, demoAccounts } = context.settings
  if (!(embedded && mailbox && demoAccounts)) throw new Response(null, { status: 404 })
  const language = readLanguage(request)
  const title = translator(language)('notices.mailbox.title')
  return {
    mails: await readMailbox(context.db),
    origin: context.origin,
    head: pageHead(language, title, title),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function Mailbox() {
  const { mails, origin } = useLoaderData<typeof loader>()
  return <MailboxPage mails={mails} origin={origin} />
}
