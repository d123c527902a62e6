import { describe, expect, it } from 'vitest'
import { provincesByName } from './province-options.tsx'

describe('the provinces of a choice', () => {
  it.each(['th', 'en'] as const)('stand in the order of the dictionary in %s', (language) => {
    const names = provincesByName(language).map((province) => province[language])
    expect(names).toHaveLength(77)
    expect(names).toEqual([...names].sort(new Intl.Collator(language).compare))
  })
})
