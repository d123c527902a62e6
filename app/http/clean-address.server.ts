import type { RequestHandler } from 'express'

/** An address that no page has. */
const NOWHERE = '%EF%BF%BD'

/**
 * An address without what no address of ours can hold: in the path NUL becomes a character that no page is named with,
 * and letters that are no UTF-8 make it an address of nothing; in a question NUL is left out.
 */
export function cleanAddress(address: string): string {
  const at = address.indexOf('?')
  const path = at === -1 ? address : address.slice(0, at)
  const question = at === -1 ? '' : address.slice(at).replace(/%00/gu, '')
  try {
    decodeURIComponent(path)
  } catch {
    return `/${NOWHERE}${question}`
  }
  return path.replace(/%00/gu, NOWHERE) + question
}

/** Lets everything behind it see the clean address only. */
export const cleanAddresses: RequestHandler = (request, _response, next) => {
  request.url = request.originalUrl = cleanAddress(request.originalUrl)
  next()
}
