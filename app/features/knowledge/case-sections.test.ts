import { describe, expect, test } from 'vitest'
import { documentOf, paragraphNode, textNode, type BlockNode, type Document } from '#app/editor/document.ts'
import { toPlainText } from '#app/editor/to-plain-text.ts'
import { CASE_SECTIONS } from '#content/taxonomy/case-sections.ts'
import {
  missingSections,
  openingDocument,
  placeOfSection,
  sectionOfHeading,
  sectionsWithoutLine,
  withoutEmptySections,
  writeSection,
} from './case-sections.ts'

const heading = (words: string, tag: 'h2' | 'h3' = 'h2'): BlockNode => ({
  type: 'heading',
  version: 1,
  tag,
  children: [textNode(words)],
})
const words = (text: string) => paragraphNode([textNode(text)])
const list = (text: string): BlockNode => ({
  ...{ type: 'list', version: 1, listType: 'bullet', tag: 'ul', start: 1 },
  children: [{ type: 'listitem', version: 1, value: 1, children: [textNode(text)] }],
})
const story = (...blocks: BlockNode[]): Document => documentOf(blocks)

describe('a heading of the case record', () => {
  test.each([
    ['กระบวนการ', 'process'],
    ['5. กระบวนการ', 'process'],
    ['๕) กระบวนการ ★', 'process'],
    ['  กระบวนการ : ทำอะไรก่อนหลัง', 'process'],
    ['กระบวนการที่คนอื่นเอาไปทำได้', 'process'],
    ['กระบวนกาา', 'process'],
    ['กระบวนกร', 'process'],
    ['กระบวณการ', 'process'],
    ['ผลที่เกิดขึ้น', 'results'],
    ['ผลทีเกิดขึน', 'results'],
    ['ผลที่เกิดขึ้นกับสมาชิก', 'results'],
    ['บทเรียน (ถ้า… ควร… เพราะ…)', 'lessons'],
    ['บทเรี่ยน', 'lessons'],
    ['ปัญหาอุปสรรคและวิธีแก้', 'obstacles'],
    ['ข้อ 12 เงื่อนไขที่พื้นที่อื่นต้องมี', 'conditions'],
  ])('is recognised in %j as %s', (typed, code) => {
    expect(sectionOfHeading(typed)).toBe(code)
  })

  test.each(['', '…', 'สองน้ำ', 'ปัญหาที่เกิดขึ้น', 'เรียนรู้ร่วมกัน', 'ผล', 'การ', 'บท'])(
    'is not seen in %j',
    (typed) => {
      expect(sectionOfHeading(typed)).toBeNull()
    },
  )

  test.each(CASE_SECTIONS.map(({ th, code }) => [th, code]))('%s is itself', (th, code) => {
    expect(sectionOfHeading(th)).toBe(code)
  })
})

describe('the sections that a story needs', () => {
  const complete = [
    heading('กระบวนการ'),
    words('เริ่มจากห้าคน'),
    heading('ผลที่เกิดขึ้น', 'h3'),
    list('สมาชิก 300 คน'),
    heading('บทเรียน'),
    words('ถ้าเริ่มเล็ก ควรเริ่มเร็ว เพราะคนเห็นผล'),
  ]

  test.each<[string, BlockNode[], string[]]>([
    ['nothing', [words('')], ['process', 'results', 'lessons']],
    ['words without a heading', [words('กระบวนการ ผลที่เกิดขึ้น บทเรียน')], ['process', 'results', 'lessons']],
    [
      'headings alone',
      [heading('กระบวนการ'), heading('ผลที่เกิดขึ้น'), heading('บทเรียน')],
      ['process', 'results', 'lessons'],
    ],
    ['all three', complete, []],
    ['dots and dashes for words', [...complete.slice(0, 4), heading('บทเรียน'), words('… - ★')], ['lessons']],
    [
      'only the heading’s own words again',
      [...complete.slice(0, 4), heading('บทเรียน'), words('บทเรียน')],
      ['lessons'],
    ],
    [
      'words under a heading of one’s own within the section',
      [heading('กระบวนการ'), heading('ปีแรก', 'h3'), words('เดินถามทุกบ้าน'), ...complete.slice(2)],
      [],
    ],
    [
      'words only under the next heading',
      [heading('กระบวนการ'), heading('สองน้ำ'), words('น้ำเหนือกับน้ำใต้'), ...complete.slice(2)],
      ['process'],
    ],
    [
      'the same section twice, once with words',
      [heading('กระบวนการ'), ...complete.slice(2), heading('กระบวนการ'), words('เดินถาม')],
      [],
    ],
  ])('with %s: missing %o', (_, blocks, missing) => {
    expect(missingSections(story(...blocks)).map(({ code }) => code)).toEqual(missing)
  })

  test('are headings in a new draft, each with a line to write on', () => {
    const opening = openingDocument()
    expect(missingSections(opening).map(({ code }) => code)).toEqual(['process', 'results', 'lessons'])
    const types = opening.root.children.map(({ type }) => type)
    expect(types.slice(0, 4)).toEqual(['heading', 'paragraph', 'heading', 'paragraph'])
    expect(toPlainText(opening).split('\n')).toEqual(
      CASE_SECTIONS.filter((section) => section.opening).map(({ th }) => th),
    )
  })
})

describe('writing under a section without the editor', () => {
  const plain = (document: Document) => toPlainText(document).split('\n')

  test('adds the heading where the record has it', () => {
    const start = story(words('นำเรื่อง'), heading('บริบทพื้นที่'), words('ชาวนา'), heading('บทเรียน'), words('ถ้า'))
    expect(plain(writeSection(start, 'process', 'บรรทัดหนึ่ง\nบรรทัดสอง'))).toEqual([
      'นำเรื่อง',
      'บริบทพื้นที่',
      'ชาวนา',
      'กระบวนการ',
      'บรรทัดหนึ่ง',
      'บรรทัดสอง',
      'บทเรียน',
      'ถ้า',
    ])
    expect(plain(writeSection(start, 'policy', 'ขอ')).slice(-2)).toEqual(['ข้อเสนอเชิงนโยบาย', 'ขอ'])
  })

  test('goes under the heading that is there', () => {
    const start = story(heading('กระบวนการ'), heading('บทเรียน'), words('ถ้า'))
    expect(plain(writeSection(start, 'process', 'เดินถาม'))).toEqual(['กระบวนการ', 'เดินถาม', 'บทเรียน', 'ถ้า'])
  })

  test('changes nothing for blank words', () => {
    const start = story(words('ก'))
    expect(writeSection(start, 'process', ' \n')).toBe(start)
  })

  test('finds the place by the headings alone', () => {
    expect(placeOfSection('process', [null, 'บริบทพื้นที่', null, 'บทเรียน'])).toEqual({ index: 3, there: false })
    expect(placeOfSection('process', [null, '5. กระบวนการ'])).toEqual({ index: 1, there: true })
    expect(placeOfSection('lessons', [null, 'สองน้ำ', null])).toEqual({ index: 3, there: false })
  })
})

describe('a starred section without a line to write on', () => {
  test.each<[string, BlockNode[], string[]]>([
    ['has no heading', [heading('บทเรียน'), words('')], ['process', 'results']],
    [
      'is followed by another heading',
      [heading('กระบวนการ'), heading('บทเรียน'), words('')],
      ['process', 'results'],
    ],
  ])('%s', (_, blocks, without) => {
    expect(sectionsWithoutLine(story(...blocks)).map(({ code }) => code)).toEqual(without)
  })
})

describe('a story before its readers', () => {
  test('shows no heading of the record that nobody wrote under, and every other word', () => {
    const start = story(
      heading('บริบทพื้นที่'),
      words(''),
      heading('กระบวนการ'),
      words('เดินถาม'),
      heading('หัวข้อของเราเอง'),
      heading('บทเรียน'),
      { type: 'image', version: 1, mediaId: 'a', alt: '' },
      heading('ข้อเสนอเชิงนโยบาย'),
    )
    expect(toPlainText(withoutEmptySections(start)).split('\n')).toEqual([
      'กระบวนการ',
      'เดินถาม',
      'หัวข้อของเราเอง',
      'บทเรียน',
    ])
  })
})
