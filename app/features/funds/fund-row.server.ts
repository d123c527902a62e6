import type { MessageKey } from '#app/i18n/message-key.ts'
import { thaiSortKey } from '#app/i18n/thai-sort-key.ts'
import type { NewFund } from './fund.form.ts'

/** A fund's columns as its form gives them. */
export const fundRow = ({ name, tambon, amphoe, province }: NewFund) => ({
  name,
  name_sort: thaiSortKey(name),
  tambon,
  amphoe: amphoe === '' ? null : amphoe,
  province_code: province,
})

/** Refused because the fund is there already, under this address. */
export type FundExists = { ok: false; refusal: MessageKey; existing: { slug: string; name: string } }

export const fundExists = (existing: FundExists['existing']): FundExists => ({
  ok: false,
  refusal: 'admin.funds.exists',
  existing,
})
