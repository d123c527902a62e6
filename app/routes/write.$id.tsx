import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lazy } from 'react'
import { actorOf } from '#app/features/accounts/member.ts'
import { openDraft } from '#app/features/knowledge/open-draft.server.ts'
import { readForReview } from '#app/features/knowledge/read-review.server.ts'
import { answerForm } from '#app/features/knowledge/writer/answer-form.server.ts'
import { WriterPage } from '#app/features/knowledge/writer/writer-page.tsx'
import { requireMember } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { refuse, statusOf } from '#app/http/refusals.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

/** Where nothing can be written, nothing needs the framework's client. */
const canWrite = (data: unknown) =>
  typeof data === 'object' && data !== null && 'sent' in data && data.sent === null

export const handle = { hydrate: canWrite }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const open = await openDraft(context.db, actorOf(member), params['id'] ?? '')
  if (!open.ok) throw refuse(open, request)
  const language = readLanguage(request)
  const title = translator(language)('writer.title')
  const called = open.view.draft.title.trim()
  const head = pageHead(language, called === '' ? title : called, title)
  if (open.view.mayEdit) return { view: open.view, userId: member.id, sent: null, head }
  const read = await readForReview(context.db, actorOf(member), open.view.itemId, language)
  if (!read.ok) throw refuse(read, request)
  return { view: open.view, userId: member.id, sent: read.view.item, head }
}

// why: the page keeps its own state while it is written on; only a full visit reads the stored words again.
export const shouldRevalidate = () => false

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = actorOf(await requireMember(request, context))
  const occasion = { now: context.clock(), origin: context.origin }
  const form = await readForm(request)
  const result = await answerForm(context.db, actor, params['id'] ?? '', form, occasion)
  if ('ok' in result) {
    const answer = {
      errors: {},
      refusal: result.refusal.messageKey,
      typed: null,
      conflict: null,
      saved: false,
    }
    return data(answer, { status: statusOf(result) })
  }
  if (result.kind === 'moved') return redirect(result.to)
  const { answer } = result
  return data(answer, { status: answer.saved ? 200 : answer.conflict === null ? 422 : 409 })
}

// why: whoever writes does not load what only somebody sees who cannot. Without a boundary around it the server waits for
// it and sends it whole, and no browser has to take it over, see `canWrite`.
const LockedPage = lazy(async () => {
  const { LockedPage } = await import('#app/features/knowledge/writer/locked-page.tsx')
  return { default: LockedPage }
})

export default function Write() {
  const { view, userId, sent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  if (sent !== null) return <LockedPage view={view} sent={sent} refusal={answer?.refusal ?? null} />
  return <WriterPage view={view} userId={userId} answer={answer} />
}
