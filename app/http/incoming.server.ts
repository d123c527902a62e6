import type { MessageKey } from '#app/i18n/message-key.ts'
import { storableText } from '#app/i18n/storable-text.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { isBodyTooLarge } from './body-limit.server.ts'
import { readLanguage } from './language.server.ts'

/** What people are told when they send too much; JSON, which pages and scripts both read. */
type TooLargeAnswer = { error: string }

/** A size as people read it: 256 KB, 4 MB. */
const sizeOf = (bytes: number) => (bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`)

/** Throws the answer to a body that could not be read: 413 with the limit in the reader's language, 400 otherwise. */
function refuse(request: Request, error: unknown, tooLarge: MessageKey): never {
  if (!isBodyTooLarge(error)) throw new Response(null, { status: 400 })
  const said = translator(readLanguage(request))(tooLarge, { limit: sizeOf(error.limit) })
  throw Response.json({ error: said } satisfies TooLargeAnswer, { status: 413 })
}

/**
 * The form that a request carries, its words without what cannot be stored. Only this function and `readJson` read
 * bodies, so that sizes and characters are judged in one place. Throws a Response where it is too large or no form.
 */
export async function readForm(
  request: Request,
  tooLarge: MessageKey = 'common.tooLarge.body',
): Promise<FormData> {
  const given = await request.formData().catch((error: unknown) => refuse(request, error, tooLarge))
  const form = new FormData()
  for (const [name, value] of given)
    if (typeof value === 'string') form.append(storableText(name), storableText(value))
    else form.append(storableText(name), value)
  return form
}

/** The JSON that a request carries, cleaned like a form; undefined where it is none. Throws as `readForm` does. */
export async function readJson(
  request: Request,
  tooLarge: MessageKey = 'common.tooLarge.body',
): Promise<unknown> {
  const text = await request.text().catch((error: unknown) => refuse(request, error, tooLarge))
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? storableText(value) : value))
  } catch {
    return undefined
  }
}

/** The same request with a form that has been read already, for what wants to read it itself. */
export function withForm(request: Request, form: FormData): Request {
  return new Request(request.url, { method: request.method, body: form })
}
