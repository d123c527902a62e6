import { z } from 'zod'

const fundRow = z.looseObject({
  name: z.string(),
  name_sort: z.string(),
  tambon: z.string().nullable(),
  province_code: z.string(),
  created_at: z.string(),
})

/** Rows of funds as a backup holds them, and the new names of those that had to be renamed. */
export type FundsApart = { rows: string[]; renamed: string[] }

/**
 * Keeps equal funds of a backup apart: a backup from before funds existed once may hold a fund twice in one place. Work
 * may hang on both, so neither is removed; the oldest keeps its name and the later ones are numbered, as the migration
 * `a-fund-once` does, to be corrected by an administrator. Rows that clash with none stay as they are.
 */
export function keepFundsApart(lines: readonly string[]): FundsApart {
  const funds = lines.map((line) => ({ line, fund: fundRow.parse(JSON.parse(line)) }))
  // why: the names that stay must be known before the others are given new ones.
  const oldestFirst = funds.toSorted((a, b) => Date.parse(a.fund.created_at) - Date.parse(b.fund.created_at))
  type Fund = z.infer<typeof fundRow>
  const keyOf = ({ tambon, province_code }: Fund, name: string) =>
    JSON.stringify([name, tambon ?? '', province_code])
  const taken = new Set<string>()
  const later = oldestFirst.filter(({ fund }) => {
    const key = keyOf(fund, fund.name)
    if (taken.has(key)) return true
    taken.add(key)
    return false
  })
  const replaced = new Map<string, string>()
  const renamed = later.map(({ line, fund }) => {
    let number = 2
    while (taken.has(keyOf(fund, `${fund.name} (ซ้ำ ${number})`))) number++
    const end = ` (ซ้ำ ${number})`
    const name = fund.name + end
    taken.add(keyOf(fund, name))
    replaced.set(line, JSON.stringify({ ...fund, name, name_sort: fund.name_sort + end }))
    return name
  })
  return { rows: lines.map((line) => replaced.get(line) ?? line), renamed }
}
