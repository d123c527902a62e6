import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NotificationsPage } from '#app/features/notifications/notifications-page.tsx'
import { readEverything, readNotifications } from '#app/features/notifications/read-notifications.server.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const language = readLanguage(request)
  const title = translator(language)('notices.title')
  return { view: await readNotifications(context.db, member), head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  await readEverything(context.db, await requireMember(request, context), context.clock())
  return redirect('/notifications')
}

export default function Notifications() {
  return <NotificationsPage view={useLoaderData<typeof loader>().view} />
}
