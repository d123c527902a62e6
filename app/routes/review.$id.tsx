import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actorOf } from '#app/features/accounts/member.ts'
import { isReviewer } from '#app/features/knowledge/knowledge-item.ts'
import { publish } from '#app/features/knowledge/publish.server.ts'
import { readForReview } from '#app/features/knowledge/read-review.server.ts'
import { ReviewPage } from '#app/features/knowledge/review-page.tsx'
import { requestChanges, startReview } from '#app/features/knowledge/review.server.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { forbidden, refuse, statusOf } from '#app/http/refusals.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = actorOf(await requireMember(request, context))
  const language = readLanguage(request)
  const read = await readForReview(context.db, actor, params['id'] ?? '', language)
  if (!read.ok && !isReviewer(actor)) throw forbidden(request, 'reviewer', 'moderator', 'administrator')
  if (!read.ok) throw refuse(read, request)
  return { view: read.view, head: pageHead(language, read.view.item.title, read.view.item.summary) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = actorOf(await requireMember(request, context))
  const form = await readForm(request)
  const [intent, note] = [form.get('intent'), form.get('note')]
  const words = typeof note === 'string' ? note : ''
  const id = params['id'] ?? ''
  const occasion = { now: context.clock(), origin: context.origin }
  const step = () => {
    if (intent === 'start') return startReview(context.db, actor, id, occasion)
    if (intent === 'publish') return publish(context.db, actor, id, occasion)
    return requestChanges(context.db, actor, id, words, occasion)
  }
  const result = await step()
  if (!result.ok) {
    // why: what became incomplete since submission can only be mended by its author.
    if (!('refusal' in result)) return data({ refusal: 'review.incomplete' as const, note: words }, 409)
    return data({ refusal: result.refusal.messageKey, note: words }, statusOf(result))
  }
  if ('slug' in result) return redirect(`/knowledge/${encodeURIComponent(result.slug)}?said=published`)
  return redirect(intent === 'start' ? `/review/${id}` : '/review?said=requested')
}

export default function Review() {
  const { view } = useLoaderData<typeof loader>()
  return <ReviewPage view={view} answer={useActionData<typeof action>() ?? null} />
}
