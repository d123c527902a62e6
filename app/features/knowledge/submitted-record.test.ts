import { describe, expect, it } from 'vitest'
import { draftSchema } from './item-content.ts'
import { RECORD_FIELDS } from './review.view.ts'
import { recordOf } from './submitted-record.server.ts'

const told = draftSchema.parse({
  kind: 'innovation',
  province: 'TH-50',
  benefitTypes: ['birth', 'a-code-of-tomorrow'],
  strategyIssue: 'data_and_knowledge',
  beneficiaries: ['elderly'],
  periodFrom: '2565',
  documentedOn: '2024-01-31',
  consent: { names: true },
  sources: [
    { title: 'รายงาน', url: 'https://example.org', date: '' },
    { title: '', url: '', date: '' },
  ],
})
const line = (field: string, language: 'th' | 'en', draft = told) =>
  recordOf(draft, 'กองทุนบ้านฝาย', language).find((row) => row.field === field)?.lines

describe('the record that a reviewer reads', () => {
  it.each([
    ['kind', ['Innovation']],
    ['province', ['Chiang Mai']],
    ['ownerFundId', ['กองทุนบ้านฝาย']],
    ['level', ['Fund']],
    ['beneficiaries', ['Older persons']],
    ['periodFrom', ['2022']],
    ['periodTo', []],
    ['documentedOn', ['31 Jan 2024']],
    ['sources', ['รายงาน · https://example.org']],
    ['storyteller', []],
  ])('says %s in words', (field, expected) => {
    expect(line(field, 'en')).toEqual(expected)
  })

  it('counts years in the era of its reader', () => {
    expect(line('periodFrom', 'th')).toEqual(['2565'])
  })

  it('keeps a code it does not know, and says which consents are missing', () => {
    expect(line('benefitTypes', 'th')).toContain('a-code-of-tomorrow')
    expect(line('consent', 'th')?.map((words) => words.startsWith('ยืนยันแล้ว'))).toEqual([true, false, false])
  })

  it('leaves no field out, also of an empty draft', () => {
    expect(recordOf(draftSchema.parse({}), null, 'th').map(({ field }) => field)).toEqual([...RECORD_FIELDS])
  })
})
