import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { actorOf } from '#app/features/accounts/member.ts'
import { readQueue } from '#app/features/knowledge/read-review.server.ts'
import { ReviewQueuePage } from '#app/features/knowledge/review-queue-page.tsx'
import { requireMember } from '#app/http/identity.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { forbidden } from '#app/http/refusals.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const queue = await readQueue(context.db, actorOf(member))
  if (!queue.ok) throw forbidden(request, 'reviewer', 'moderator', 'administrator')
  const language = readLanguage(request)
  const title = translator(language)('review.title')
  const said = new URL(request.url).searchParams.get('said')
  return { view: queue.view, said, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function ReviewQueue() {
  const { view, said } = useLoaderData<typeof loader>()
  return <ReviewQueuePage view={view} said={said} />
}
