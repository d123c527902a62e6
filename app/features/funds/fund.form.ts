import { z } from 'zod'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { isProvinceCode } from '#content/taxonomy/provinces.ts'

const key = (messageKey: MessageKey) => messageKey

/** A name without what nobody sees, so that one name has one form: one space between words, no zero-width spaces. */
const tidy = (typed: string) =>
  typed
    .normalize('NFC')
    .replace(/[\u200b-\u200d\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

const name = z
  .string()
  .transform(tidy)
  .pipe(z.string().max(200, key('knowledge.error.tooLong')))
const required = name.pipe(z.string().min(1, key('common.error.required')))

/** A minimal fund: its name and where it is. */
export const fundSchema = z.object({
  name: required,
  tambon: required,
  amphoe: name.default(''),
  province: z.string().refine(isProvinceCode, key('admin.funds.chooseProvince')),
})
export type NewFund = z.output<typeof fundSchema>
