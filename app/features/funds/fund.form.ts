import { z } from 'zod'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { isProvinceCode } from '#content/taxonomy/provinces.ts'

const key = (messageKey: MessageKey) => messageKey
const name = z.string().trim().max(200, key('knowledge.error.tooLong'))

/** A minimal fund: its name and where it is. */
export const fundSchema = z.object({
  name: name.min(1, key('common.error.required')),
  tambon: name.min(1, key('common.error.required')),
  amphoe: name.default(''),
  province: z.string().refine(isProvinceCode, key('admin.funds.chooseProvince')),
})
export type NewFund = z.output<typeof fundSchema>
