import { createHash } from 'node:crypto'
import type { SearchDocument } from '../types.ts'

/** Raise it when engines must take every document again although none has changed. */
const FORM = 2

/** Changes whenever what an engine should hold of a document does; the same on every machine. */
export function revisionOf(document: SearchDocument): string {
  return createHash('sha256')
    .update(`${FORM}${canonical(document)}`)
    .digest('base64url')
    .slice(0, 16)
}

/** JSON with the names of every object in one order, so that two ways of building a document give one revision. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
