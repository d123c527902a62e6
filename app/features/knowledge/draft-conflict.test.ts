import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeDrafts, resolveConflicts, sameValue } from './draft-conflict.ts'

type Draft = { title: string; authors: string[]; consent: { names: boolean } }
const base: Draft = { title: 'เดิม', authors: ['ก'], consent: { names: false } }

describe('the same draft open in two places', () => {
  test('merges changes of different fields', () => {
    const merge = mergeDrafts(base, { ...base, title: 'ใหม่' }, { ...base, authors: ['ก', 'ข'] })
    expect(merge).toEqual({ merged: { ...base, title: 'ใหม่', authors: ['ก', 'ข'] }, conflicts: [] })
  })

  test('shows both when one field was changed in both places', () => {
    const merge = mergeDrafts(base, { ...base, title: 'ของฉัน' }, { ...base, title: 'ของเครื่องอื่น' })
    expect(merge.conflicts).toEqual([{ field: 'title', base: 'เดิม', mine: 'ของฉัน', theirs: 'ของเครื่องอื่น' }])
    expect(resolveConflicts(merge, { title: 'mine' }).title).toBe('ของฉัน')
    expect(resolveConflicts(merge, {}).title).toBe('ของเครื่องอื่น')
  })

  test('agrees when both places made the same change', () => {
    const both = { ...base, consent: { names: true } }
    expect(mergeDrafts(base, both, structuredClone(both))).toEqual({ merged: both, conflicts: [] })
  })

  test('loses no value: each field is one side’s, and a doubt is always shown', () => {
    const draft = fc.record({ a: fc.nat(2), b: fc.array(fc.nat(1), { maxLength: 2 }), c: fc.nat(1) })
    fc.assert(
      fc.property(draft, draft, draft, (start, mine, theirs) => {
        const { merged, conflicts } = mergeDrafts(start, mine, theirs)
        for (const field of ['a', 'b', 'c'] as const) {
          const mineChanged = !sameValue(mine[field], start[field])
          const theirsChanged = !sameValue(theirs[field], start[field])
          const differ = !sameValue(mine[field], theirs[field])
          expect(conflicts.some((conflict) => conflict.field === field)).toBe(
            mineChanged && theirsChanged && differ,
          )
          expect(merged[field]).toEqual(mineChanged && !theirsChanged ? mine[field] : theirs[field])
        }
      }),
    )
  })
})
