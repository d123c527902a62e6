import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import type { MessageKey, MessageParams } from '#app/i18n/message-key.ts'
import { sameValue } from '../draft-conflict.ts'
import { CONTENT_LIMITS, type DraftContent } from '../item-content.ts'
import { anchorOf, missingFields } from './completeness.ts'
import { FIELD_LABELS } from './field-labels.ts'

/** Words with what stands in their gaps. */
type Phrase = { key: MessageKey; params: MessageParams }

/** What keeps a working copy from being submitted, in one place of the form. `anchor`: the control to begin with. */
export type Problem = {
  field: string
  error: MessageKey
  anchor: string
  label: Phrase | null
  words: Phrase
}

const ORDER = Object.keys(FIELD_LABELS)
const SOURCE = /^sources\.(?<line>\d+)\.(?<part>title|url|date)$/u

const topOf = (field: string) => field.split('.')[0] ?? field
const rank = (field: string) => {
  const index = ORDER.findIndex((name) => field === name || topOf(field) === topOf(name))
  return index === -1 ? ORDER.length : index
}

/** The field of the form that shows what is wrong with a part: lists of boxes and lines show it as a whole. */
const shownAt = (field: string) =>
  /^(?:benefitTypes|beneficiaries|authors)\./u.test(field) ? topOf(field) : field

/**
 * What is wrong now. `answered`: what the portal said of the words it was sent; of what only it can know, that is
 * still so while these words stand.
 */
export function openErrors(
  draft: DraftContent,
  needsSections: boolean,
  answered: { errors: FieldErrors; draft: DraftContent } | null,
  now = new Date(),
): FieldErrors {
  const found = missingFields(draft, needsSections, now)
  const errors: FieldErrors = {}
  for (const [field, message] of Object.entries(found)) errors[shownAt(field)] ??= message
  for (const [field, message] of Object.entries(answered?.errors ?? {})) {
    const top = topOf(field) as keyof DraftContent
    if (sameValue(draft[top], answered?.draft[top])) errors[shownAt(field)] ??= message
  }
  return errors
}

/** Errors in the order of the form, each with the name of its field and how it is said. */
export function problemsOf(errors: FieldErrors, draft: DraftContent): Problem[] {
  return Object.entries(errors)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([field, message]) => ({
      field,
      error: message,
      anchor: anchorOf(field),
      label: labelOf(field),
      words: phraseOf(field, message, draft),
    }))
}

function labelOf(field: string): Phrase | null {
  const { line, part } = SOURCE.exec(field)?.groups ?? {}
  if (line !== undefined && part !== undefined)
    return {
      key: `writer.sourceLine.${part as 'title' | 'url' | 'date'}`,
      params: { line: Number(line) + 1 },
    }
  const key = FIELD_LABELS[field] ?? FIELD_LABELS[topOf(field)]
  return key === undefined ? null : { key, params: {} }
}

/** How long a field may be, where a text that is too long is told by how much. */
function limitOf(field: string): number | null {
  if (field === 'title' || field === 'summary') return CONTENT_LIMITS[field]
  if (['tambon', 'amphoe', 'storyteller'].includes(field) || /^sources\.\d+\.date$/u.test(field))
    return CONTENT_LIMITS.name
  return /^sources\.\d+\.title$/u.test(field) ? CONTENT_LIMITS.sourceTitle : null
}

function phraseOf(field: string, message: MessageKey, draft: DraftContent): Phrase {
  if (message === 'knowledge.error.notAllKept')
    return { key: message, params: { limit: CONTENT_LIMITS.draftField } }
  const limit = limitOf(field)
  if (message !== 'knowledge.error.tooLong' || limit === null) return { key: message, params: {} }
  return { key: 'knowledge.error.tooLongBy', params: { limit, over: lengthOf(field, draft) - limit } }
}

/** Length of a field's text as it is counted, without blanks around it. */
export function lengthOf(field: string, draft: DraftContent): number {
  const { line, part } = SOURCE.exec(field)?.groups ?? {}
  const value: unknown =
    line === undefined
      ? draft[field as keyof DraftContent]
      : draft.sources[Number(line)]?.[part as 'title' | 'url' | 'date']
  return typeof value === 'string' ? value.trim().length : 0
}
