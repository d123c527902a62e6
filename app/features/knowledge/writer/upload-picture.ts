import * as z from 'zod/mini'
import type { MessageKey } from '#app/i18n/message-key.ts'

const answerSchema = z.union([
  z.object({ mediaId: z.string(), width: z.number(), height: z.number() }),
  z.object({ error: z.string() }),
])

/** Sends a picture into an item; the file stays chosen when it does not arrive. */
export async function uploadPicture(
  itemId: string,
  picture: File,
  alt: string,
  t: (key: MessageKey) => string,
) {
  const form = new FormData()
  form.set('picture', picture)
  form.set('alt', alt)
  try {
    const response = await fetch(`/write/${itemId}/picture`, { method: 'POST', body: form })
    const answer = answerSchema.parse(await response.json())
    if ('error' in answer) return { ok: false as const, error: answer.error }
    const { mediaId, width, height } = answer
    return { ok: true as const, mediaId, size: { width, height } }
  } catch {
    return { ok: false as const, error: t('editor.picture.offline') }
  }
}
