import { describe, expect, it } from 'vitest'
import { splitFrontMatter, yearsOf } from './library-item.ts'

describe('a file of the starting library', () => {
  it('falls into what describes it and what it tells', () => {
    expect(splitFrontMatter('---\nid: a\n---\n\n## เรื่อง\n')).toEqual({
      frontMatter: 'id: a',
      body: '## เรื่อง',
    })
  })

  it('is refused when nothing describes it', () => {
    expect(splitFrontMatter('## เรื่อง')).toBeNull()
  })

  it.each([
    [{ periodFrom: 2561, periodTo: 2563 }, [2561, 2562, 2563]],
    [{ periodFrom: 2561 }, [2561]],
    [{ periodTo: 2561 }, [2561]],
    [{ periodFrom: 2563, periodTo: 2561 }, [2563]],
    [{}, []],
  ])('covers every year of its period: %o', (period, years) => {
    expect(yearsOf(period)).toEqual(years)
  })
})
