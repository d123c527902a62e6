import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { actorOf } from '#app/features/accounts/member.ts'
import { NewItemPage } from '#app/features/knowledge/new-item-page.tsx'
import { startDraft } from '#app/features/knowledge/start-draft.server.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember(request, context)
  const language = readLanguage(request)
  const title = translator(language)('writing.new.title')
  return { head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(request, context)
  const kind = (await readForm(request)).get('kind') === 'innovation' ? 'innovation' : 'case'
  const { itemId } = await startDraft(context.db, actorOf(member), kind, context.clock())
  return redirect(`/write/${itemId}`)
}

export default function NewItem() {
  return <NewItemPage />
}
