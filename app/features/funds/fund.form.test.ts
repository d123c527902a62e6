import { describe, expect, it } from 'vitest'
import { fieldErrors } from '#app/features/accounts/field-errors.ts'
import { fundSchema } from './fund.form.ts'

const fund = { name: 'กองทุนบ้านฝาย', tambon: 'ฝาย', amphoe: '', province: 'TH-50' }

describe('a fund as an administrator types it', () => {
  it.each([
    ['  กองทุน   บ้านฝาย ', 'กองทุน บ้านฝาย'],
    ['กองทุน\u200bบ้านฝาย', 'กองทุนบ้านฝาย'],
    ['กองทุนน\u0e4dา', 'กองทุนน\u0e4dา'],
  ])('has one form of its name: "%s"', (typed, name) => {
    expect(fundSchema.parse({ ...fund, name: typed })).toMatchObject({ name })
  })

  it('is told about every field at once', () => {
    const { error } = fundSchema.safeParse({ name: '\u200b ', tambon: 'ก'.repeat(201), province: '' })
    expect(error === undefined ? {} : fieldErrors(error)).toEqual({
      name: 'common.error.required',
      tambon: 'knowledge.error.tooLong',
      province: 'admin.funds.chooseProvince',
    })
  })
})
