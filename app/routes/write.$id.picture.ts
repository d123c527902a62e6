import { data, type ActionFunctionArgs } from '@remix-run/node'
import { actorOf } from '#app/features/accounts/member.ts'
import { addPicture } from '#app/features/knowledge/add-picture.server.ts'
import { currentMember } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { statusOf } from '#app/http/refusals.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const t = translator(readLanguage(request))
  const member = await currentMember(request, context)
  if (member === null) return Response.json({ error: t('writer.state.signedOut') }, { status: 401 })
  const form = await readForm(request, 'knowledge.picture.tooLarge')
  const [file, alt] = [form.get('picture'), form.get('alt')]
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const picture = { bytes, alt: typeof alt === 'string' ? alt : '' }
  const added = await addPicture(context, actorOf(member), params['id'] ?? '', picture)
  if (added.ok) return Response.json(added)
  if ('error' in added) return Response.json({ error: t(added.error) }, { status: 422 })
  return Response.json({ error: t(added.refusal.messageKey) }, { status: statusOf(added) })
}

export const loader = () => data(null, { status: 405 })
