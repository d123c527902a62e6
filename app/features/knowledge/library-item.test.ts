import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from './library-item.ts'

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
})
