import { data } from '@remix-run/node'
import type { Refused } from '#app/features/knowledge/refused.ts'

/** What each refusal means in HTTP; exhaustive, so a new code has to be decided here. */
const STATUS: Record<Refused['refusal']['code'], number> = {
  not_found: 404,
  forbidden: 403,
  own_item: 403,
  wrong_state: 409,
  stale_revision: 409,
  note_required: 422,
}

export const statusOf = ({ refusal }: Refused): number => STATUS[refusal.code]

/** For loaders: the refusal as an error page. */
export const refuse = (refused: Refused) => new Response(null, { status: statusOf(refused) })

/** For actions: the refusal beside what was on the page. */
export const refuseData = (refused: Refused) =>
  data({ refusal: refused.refusal.messageKey }, { status: statusOf(refused) })
