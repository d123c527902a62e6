import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { translator } from '#app/i18n/translator.server.ts'
import { renderIn } from '#tests/factories/render.ts'
import { firstLetter, glossaryView } from './glossary.server.ts'
import { renderPage } from './read-page.server.ts'
import { StrategyPage } from './strategy-page.tsx'
import { strategyView } from './strategy.server.ts'

describe('the reading pages', () => {
  it('file a Thai word under its consonant, behind a leading vowel', () => {
    expect(firstLetter('เงินสมทบ', 'th')).toBe('ง')
    expect(firstLetter('community welfare', 'en')).toBe('C')
  })

  it.each(['th', 'en'] as const)('show every term once, under letters in order (%s)', (language) => {
    const { count, groups } = glossaryView(language)
    const letters = groups.map(({ letter }) => letter)
    expect(groups.flatMap(({ terms }) => terms)).toHaveLength(count)
    expect(letters).toEqual([...new Set(letters)].sort())
  })

  it.each(['th', 'en'] as const)(
    'name the source of the targets, which nobody has published (%s)',
    async (language) => {
      const view = await strategyView(language)
      const html = renderIn(language, createElement(StrategyPage, { view }))
      expect(html).toContain(view.targetsSource)
      expect(html).toContain(translator(language)('pages.strategy.notPublished'))
    },
  )

  it('state the thirteen targets in the year of the reader, and a source beside every count', async () => {
    const thai = await strategyView('th')
    expect(thai.byYear).toBe('2561')
    expect((await strategyView('en')).byYear).toBe('2018')
    expect(thai.issues.flatMap(({ targets }) => targets)).toHaveLength(13)
    expect(thai.stats.every(({ source }) => source.href.startsWith('http'))).toBe(true)
  })

  it('refuse a file without a title', () => {
    expect(() => renderPage('ไม่มีหัวเรื่อง')).toThrow('front matter')
    expect(renderPage('---\ntitle: ก\nsummary: ข\n---\n**ค**').html).toContain('<strong>ค</strong>')
  })
})
