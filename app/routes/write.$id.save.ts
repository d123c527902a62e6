import { data, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { fieldErrors } from '#app/features/accounts/field-errors.ts'
import { actorOf } from '#app/features/accounts/member.ts'
import { draftSchema } from '#app/features/knowledge/item-content.ts'
import { saveDraft } from '#app/features/knowledge/save-draft.server.ts'
import { currentMember } from '#app/http/identity.server.ts'
import { readJson } from '#app/http/incoming.server.ts'
import { statusOf } from '#app/http/refusals.server.ts'

const saveSchema = z.object({ base: z.int().min(0), draft: draftSchema })

/** Autosave: JSON in, JSON out, so that the writer's page can tell the reasons apart. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const member = await currentMember(request, context)
  if (member === null) return Response.json({ error: 'signed_out' }, { status: 401 })
  const parsed = saveSchema.safeParse(await readJson(request, 'knowledge.draft.tooLarge'))
  if (!parsed.success) return Response.json({ errors: fieldErrors(parsed.error) }, { status: 422 })
  const saved = await saveDraft(context.db, actorOf(member), params['id'] ?? '', parsed.data, context.clock())
  if (saved.ok) return Response.json({ revision: saved.revision })
  const { messageKey } = saved.refusal
  const stale = 'theirs' in saved ? { revision: saved.revision, theirs: saved.theirs } : {}
  return Response.json({ error: messageKey, ...stale }, { status: statusOf(saved) })
}

export const loader = () => data(null, { status: 405 })
