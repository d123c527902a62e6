import { isRouteErrorResponse } from '@remix-run/react'
import type { MessageKey } from '#app/i18n/message-key.ts'

/** What an error page says. `said`: words of the server itself, in place of `body`. */
export type Trouble = { title: MessageKey; body: MessageKey; said?: string; search: boolean }

const NAMES: Record<number, 'forbidden' | 'badRequest' | 'conflict' | 'tooLarge' | 'tooOften' | 'busy'> = {
  400: 'badRequest',
  403: 'forbidden',
  405: 'badRequest',
  409: 'conflict',
  413: 'tooLarge',
  429: 'tooOften',
  503: 'busy',
}

/** Words for what went wrong: only what is our own fault is called that. */
export function troubleOf(error: unknown): Trouble {
  const failed: Trouble = { title: 'common.failed.title', body: 'common.failed.body', search: false }
  if (!isRouteErrorResponse(error)) return failed
  if (error.status === 404)
    return { title: 'common.notFound.title', body: 'common.notFound.body', search: true }
  const name = NAMES[error.status]
  if (name === undefined) return failed
  const trouble: Trouble = { title: `trouble.${name}.title`, body: `trouble.${name}.body`, search: false }
  const said = saidBy(error.data)
  return said === undefined ? trouble : { ...trouble, said }
}

function saidBy(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('error' in data)) return undefined
  return typeof data.error === 'string' && data.error !== '' ? data.error : undefined
}
