import { describe, expect, it } from 'vitest'
import { emptyDraft, type DraftContent } from '../item-content.ts'
import { draftFromForm, keepable } from './draft-from-form.ts'

const form = (fields: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}
const before: DraftContent = { ...emptyDraft(), kind: 'case', title: 'เดิม' }

describe('the record as its form holds it', () => {
  it('takes years and days of either era', () => {
    const fields: [string, string][] = [
      ['periodFrom', '2022'],
      ['periodTo', '๒๕๖๗'],
      ['documentedOn.day', '05'],
      ['documentedOn.month', '12'],
      ['documentedOn.year', '2567'],
    ]
    expect(draftFromForm(form(fields), before)).toMatchObject({
      periodFrom: '2565',
      periodTo: '2567',
      documentedOn: '2024-12-05',
    })
  })

  it('leaves alone what the form does not show', () => {
    const draft = { ...before, documentedOn: '2024-02-29', amphoe: 'แม่แตง' }
    expect(draftFromForm(form([['title', 'ใหม่']]), draft)).toEqual({ ...draft, title: 'ใหม่' })
  })

  it('makes one line of a title that was pasted in several', () => {
    expect(draftFromForm(form([['title', 'เงินวันละบาท\r\n  ที่บ้านทุ่ง\n']]), before).title).toBe(
      'เงินวันละบาท ที่บ้านทุ่ง ',
    )
  })

  it('does not take the order of its boxes for a change', () => {
    const draft = { ...before, benefitTypes: ['elderly', 'birth'] }
    const ticked = (...codes: string[]) =>
      draftFromForm(form(codes.map((code) => ['benefitTypes', code])), draft).benefitTypes
    expect(ticked('birth', 'elderly')).toEqual(['elderly', 'birth'])
    expect(ticked('birth', 'illness')).toEqual(['birth', 'illness'])
  })

  it('keeps a source in its line when the one above was emptied', () => {
    const fields = ['', 'รายงาน', ''].flatMap((title, index): [string, string][] => [
      [`sources.${index}.title`, title],
      [`sources.${index}.url`, ''],
      [`sources.${index}.date`, ''],
    ])
    expect(draftFromForm(form(fields), before).sources.map(({ title }) => title)).toEqual(['', 'รายงาน'])
  })

  it('is kept with every word that is too long to be submitted', () => {
    const title = 'ก'.repeat(400)
    const { draft, cut } = keepable(draftFromForm(form([['title', title]]), before))
    expect(draft.title).toBe(title)
    expect(cut).toEqual({})
  })

  it('names the fields of which not every word can be kept', () => {
    const fields: [string, string][] = [
      ['title', 'ก'.repeat(10_001)],
      ['authors', 'ชื่อ\n'.repeat(60)],
      ['sources.0.title', 'ก'],
      ['sources.0.url', 'x'.repeat(10_001)],
    ]
    const { draft, cut } = keepable(draftFromForm(form(fields), before))
    expect(draft.title).toHaveLength(10_000)
    expect(draft.authors).toHaveLength(50)
    expect(cut).toEqual({
      title: 'knowledge.error.notAllKept',
      authors: 'knowledge.error.tooMany',
      'sources.0.url': 'knowledge.error.notAllKept',
    })
  })
})
