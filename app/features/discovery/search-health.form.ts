import { z } from 'zod'

const schema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('compare') }),
  z.object({ intent: z.literal('retry-all') }),
  z.object({ intent: z.literal('retry'), id: z.string().regex(/^\d{1,18}$/u) }),
])

/** What an administrator asks of the page: a comparison, or one change or all that were set aside. Null for anything else. */
export function whatToMend(form: FormData): 'compare' | 'all' | { id: string } | null {
  const asked = schema.safeParse(Object.fromEntries(form))
  if (!asked.success) return null
  if (asked.data.intent === 'compare') return 'compare'
  return asked.data.intent === 'retry' ? { id: asked.data.id } : 'all'
}
