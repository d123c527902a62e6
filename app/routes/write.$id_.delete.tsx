import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { actorOf } from '#app/features/accounts/member.ts'
import { DeleteDraftPage } from '#app/features/knowledge/delete-draft-page.tsx'
import { deleteDraft, draftToDelete } from '#app/features/knowledge/delete-draft.server.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { refuse } from '#app/http/refusals.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const itemId = params['id'] ?? ''
  const draft = await draftToDelete(context.db, actorOf(member), itemId)
  if (!draft.ok) throw refuse(draft, request)
  const language = readLanguage(request)
  const title = translator(language)('writing.delete.title')
  return { itemId, title: draft.title, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const member = await requireMember(request, context)
  const deleted = await deleteDraft(context.db, actorOf(member), params['id'] ?? '')
  if (!deleted.ok) throw refuse(deleted, request)
  return redirect('/my-items?said=deleted')
}

export default function DeleteDraft() {
  const { itemId, title } = useLoaderData<typeof loader>()
  return <DeleteDraftPage itemId={itemId} title={title} />
}
