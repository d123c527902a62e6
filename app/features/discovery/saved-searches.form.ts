import { z } from 'zod'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { ALERTS, LONGEST_STATE, requestOf, stateOf } from './saved-searches.ts'

const key = (messageKey: MessageKey) => messageKey

/** What a saved search is called and how it tells of news. */
export const savedSearchSchema = z.object({
  name: z
    .string({ error: key('saved.error.nameMissing') })
    .trim()
    .min(1, key('saved.error.nameMissing'))
    .max(100, key('saved.error.nameLong')),
  alert: z.enum(ALERTS, { error: key('saved.error.alert') }),
})

/** The search itself in the one form in which it is kept, whatever the address said besides. */
const searchStateSchema = z
  .string()
  .transform((written) => stateOf(requestOf(written)))
  .pipe(z.string().max(LONGEST_STATE, key('saved.error.tooLong')))

export const newSavedSearchSchema = savedSearchSchema.extend({ search: searchStateSchema })

export type SavedSearchForm = z.output<typeof savedSearchSchema>
export type NewSavedSearch = z.output<typeof newSavedSearchSchema>
