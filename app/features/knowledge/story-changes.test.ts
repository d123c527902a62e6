import { describe, expect, it } from 'vitest'
import { documentOf, type BlockNode, type InlineNode } from '#app/editor/document.ts'
import { storyChanges, wordChanges, type StoryChange } from './story-changes.ts'

const words = (text: string, format = 0): InlineNode => ({ type: 'text', version: 1, text, format })
const link = (text: string, url: string): InlineNode => ({
  type: 'link',
  version: 1,
  url,
  children: [words(text)],
})
const p = (...children: (string | InlineNode)[]): BlockNode => ({
  type: 'paragraph',
  version: 1,
  children: children.map((child) => (typeof child === 'string' ? words(child) : child)),
})
const picture = (mediaId: string, alt: string): BlockNode => ({ type: 'image', version: 1, mediaId, alt })
const table = (...rows: string[][]): BlockNode => ({
  type: 'table',
  version: 1,
  children: rows.map((cells) => ({
    type: 'tablerow',
    version: 1,
    children: cells.map((text) => ({
      type: 'tablecell',
      version: 1,
      colSpan: 1,
      rowSpan: 1,
      headerState: 0,
      children: [p(text)],
    })),
  })),
})

/** `-word-` was removed, `+word+` added. */
const shown = (change: StoryChange) => {
  if (change.is === 'kept') return `kept ${change.count}`
  const sign = { kept: '', added: '+', removed: '-' }
  const parts = change.parts.map(({ is, text }) => sign[is] + text + sign[is]).join('')
  return `${change.is} ${change.kind}: ${parts}`
}
const changes = (before: BlockNode[], after: BlockNode[]) =>
  storyChanges(documentOf(before), documentOf(after)).map(shown)

describe('what changed in a story', () => {
  it.each([
    ['nothing', [p('ออมวันละบาท')], [p('ออมวันละบาท')], []],
    [
      'a word of a sentence without spaces',
      [p('ก่อน'), p('สมาชิกออมวันละหนึ่งบาททุกเดือน'), p('หลัง')],
      [p('ก่อน'), p('สมาชิกออมวันละสองบาททุกเดือน'), p('หลัง')],
      ['kept 1', 'reworded paragraph: สมาชิกออมวันละ-หนึ่ง-+สอง+บาททุกเดือน', 'kept 1'],
    ],
    ['a new paragraph', [p('แรก')], [p('แรก'), p('ใหม่')], ['kept 1', 'added paragraph: +ใหม่+']],
    ['a lost paragraph', [p('แรก'), p('เก่า')], [p('แรก')], ['kept 1', 'removed paragraph: -เก่า-']],
    [
      'a paragraph that says something else altogether',
      [p('กองทุนช่วยค่ารักษาพยาบาล')],
      [p('ปลูกต้นไม้ริมคลองกันเถอะ')],
      ['removed paragraph: -กองทุนช่วยค่ารักษาพยาบาล-', 'added paragraph: +ปลูกต้นไม้ริมคลองกันเถอะ+'],
    ],
    [
      'where a link leads',
      [p('ดู', link('รายงาน', 'https://a.example/1'))],
      [p('ดู', link('รายงาน', 'https://a.example/2'))],
      ['reworded paragraph: ดูรายงาน <https://a.example/-1-+2+>'],
    ],
    ['bold words', [p('สำคัญมาก')], [p(words('สำคัญมาก', 1))], ['look paragraph: สำคัญมาก']],
    [
      'another picture with the same description',
      [picture('a', 'ประชุม')],
      [picture('b', 'ประชุม')],
      ['look picture: ประชุม'],
    ],
    [
      'one sum in a table',
      [table(['ปี', 'เงิน'], ['2566', '1,200'])],
      [table(['ปี', 'เงิน'], ['2566', '1,500'])],
      ['kept 1', 'reworded row: 2566 | 1-,200-+,500+'],
    ],
  ] as [string, BlockNode[], BlockNode[], string[]][])('%s', (_, before, after, expected) => {
    const found = changes(before, after)
    if (expected[1]?.startsWith('reworded row') === true) {
      // why: how numbers are cut is the segmenter's; that both sums are told apart is ours.
      expect(found[0]).toBe('kept 1')
      expect(found[1]).toMatch(/^reworded row: 2566 \| .*-.*200-.*\+.*500\+/u)
    } else expect(found).toEqual(expected)
  })

  it('loses no character of either side, also in one run of 50,000 characters', () => {
    const run = 'กองทุนสวัสดิการชุมชน'.repeat(2_500)
    const before = [p('ต้น'), p(run), p('ท้าย')]
    const after = [p('ต้น'), p(`${run.slice(0, 20_000)}เพิ่ม${run.slice(20_000)}`), p('ท้าย')]
    const found = storyChanges(documentOf(before), documentOf(after))
    const side = (without: 'added' | 'removed') =>
      found.flatMap((change) =>
        change.is === 'kept' ? [] : change.parts.filter(({ is }) => is !== without).map(({ text }) => text),
      )
    expect(side('added').join('')).toBe(run)
    expect(side('removed').join('')).toBe(`${run.slice(0, 20_000)}เพิ่ม${run.slice(20_000)}`)
  })

  it('shows two wholly different stories whole', () => {
    const before = Array.from({ length: 3_000 }, (_, n) => p(`เก่า ${n}`))
    const after = Array.from({ length: 3_000 }, (_, n) => p(`ใหม่ ${n} เรื่อง`))
    const found = storyChanges(documentOf(before), documentOf(after))
    expect(found.length).toBeGreaterThanOrEqual(3_000)
  })

  it('compares running text by words, and leaves the rest to be shown whole', () => {
    expect(wordChanges('ช่วยเหลือผู้สูงอายุ', 'ช่วยเหลือเด็ก')).not.toBeNull()
    expect(wordChanges('เรื่องเก่า', 'ปลา')).toBeNull()
  })
})
