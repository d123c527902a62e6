import * as z from 'zod/mini'
import { draftSchema, type DraftContent } from '../item-content.ts'
import type { Sent } from './draft-sync.ts'

const savedSchema = z.object({ revision: z.number() })
const staleSchema = z.object({ revision: z.number(), theirs: draftSchema })

/** Sends a working copy to the portal and says what came of it; a lost connection is an answer too. */
export async function sendDraft(itemId: string, base: number, draft: DraftContent): Promise<Sent> {
  try {
    const response = await fetch(`/write/${itemId}/save`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ base, draft }),
    })
    if (response.status === 413) return { kind: 'tooLarge' }
    if (response.status === 401) return { kind: 'signedOut' }
    // why: what stands between (a proxy, a portal that restarts) answers 5xx; trying again is right.
    if (response.status >= 500) return { kind: 'offline' }
    const answer: unknown = await response.json()
    if (response.ok) return { kind: 'saved', ...savedSchema.parse(answer) }
    const stale = staleSchema.safeParse(answer)
    return stale.success ? { kind: 'stale', ...stale.data } : { kind: 'refused' }
  } catch {
    return { kind: 'offline' }
  }
}
