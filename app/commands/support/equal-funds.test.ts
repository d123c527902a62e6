import { expect, it } from 'vitest'
import { keepFundsApart } from './equal-funds.ts'

type Part = { name?: string; tambon?: string | null; province?: string; at?: number }
let id = 0
const row = ({ name = 'ก', tambon = null, province = 'TH-50', at = 1 }: Part) =>
  JSON.stringify({
    ...{ id: String(++id), slug: `fund-${id}`, name, name_sort: `!${name}`, tambon },
    ...{ province_code: province, created_at: `2026-01-0${at}T00:00:00+07:00` },
  })

it.each<[string, Part[], string[]]>([
  ['another name', [{ name: 'ก' }, { name: 'ข' }], ['ก', 'ข']],
  ['another tambon', [{ tambon: 'ฝาย' }, { tambon: 'ป่าแดด' }], ['ก', 'ก']],
  ['another province', [{ province: 'TH-50' }, { province: 'TH-51' }], ['ก', 'ก']],
  ['no tambon, whether empty or absent', [{ tambon: '' }, { tambon: null }], ['ก', 'ก (ซ้ำ 2)']],
  ['the same place', [{ tambon: 'ฝาย' }, { tambon: 'ฝาย' }], ['ก', 'ก (ซ้ำ 2)']],
  [
    'an older one that comes later in the file',
    [{ at: 3 }, { at: 2 }, { at: 1 }],
    ['ก (ซ้ำ 3)', 'ก (ซ้ำ 2)', 'ก'],
  ],
  ['a name that was given before', [{}, {}, { name: 'ก (ซ้ำ 2)' }], ['ก', 'ก (ซ้ำ 3)', 'ก (ซ้ำ 2)']],
])('keeps apart funds of %s', (_, funds, names) => {
  const { rows, renamed } = keepFundsApart(funds.map(row))
  const read = rows.map((line) => JSON.parse(line) as { name: string; name_sort: string })
  expect(read.map(({ name }) => name)).toEqual(names)
  expect(read.map(({ name_sort }) => name_sort)).toEqual(names.map((name) => `!${name}`))
  expect(renamed.toSorted()).toEqual(
    names.filter((name, index) => name !== (funds[index]?.name ?? 'ก')).toSorted(),
  )
})

it('leaves every other field, and whole rows that clash with none, as they were', () => {
  const [first, second] = [row({ at: 1 }), row({ at: 2 })]
  const [kept, changed] = keepFundsApart([first, second]).rows
  expect(kept).toBe(first)
  const { name, name_sort, ...rest } = JSON.parse(changed ?? '') as Record<string, unknown>
  expect([name, name_sort]).toEqual(['ก (ซ้ำ 2)', '!ก (ซ้ำ 2)'])
  expect(JSON.parse(second)).toMatchObject(rest)
})
