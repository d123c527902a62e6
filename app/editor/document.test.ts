import { createHeadlessEditor } from '@lexical/headless'
import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { describe, expect, test } from 'vitest'
import { documentOf, documentSchema, paragraphNode, textNode } from './document.ts'
import type { Document } from './document.ts'

const parse = (value: unknown) => documentSchema.safeParse(value)
const root = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
const messageOf = (value: unknown) => parse(value).error?.issues[0]?.message

const rich: Document = documentOf([
  { type: 'heading', version: 1, tag: 'h2', children: [textNode('ผลที่เกิดขึ้น')] },
  paragraphNode([
    textNode('หนา', 1),
    { type: 'linebreak', version: 1 },
    { type: 'link', version: 1, url: 'https://example.org/', children: [textNode('ที่มา')] },
  ]),
  {
    type: 'list',
    version: 1,
    listType: 'number',
    tag: 'ol',
    start: 3,
    children: [{ type: 'listitem', version: 1, value: 3, children: [textNode('ขั้นที่สาม')] }],
  },
  { type: 'quote', version: 1, children: [textNode('ออมวันละบาท')] },
  {
    type: 'table',
    version: 1,
    children: [
      {
        type: 'tablerow',
        version: 1,
        children: [
          {
            type: 'tablecell',
            version: 1,
            colSpan: 2,
            rowSpan: 1,
            headerState: 1,
            children: [paragraphNode([textNode('ปี')])],
          },
        ],
      },
    ],
  },
])

describe('a stored text', () => {
  test('passes through the check unchanged when we wrote it', () => {
    expect(parse(rich).data).toEqual(rich)
  })

  test('opens in the editor and comes back the same', () => {
    const nodes = [
      HeadingNode,
      QuoteNode,
      ListNode,
      ListItemNode,
      LinkNode,
      TableNode,
      TableRowNode,
      TableCellNode,
    ]
    const editor = createHeadlessEditor({ nodes })
    const state = editor.parseEditorState(JSON.stringify(rich))
    expect(parse(JSON.parse(JSON.stringify(state.toJSON()))).data).toEqual(rich)
  })

  test('loses what no database can hold, in words, addresses and descriptions', () => {
    const link = (url: string, words: string) => ({
      type: 'link',
      version: 1,
      url,
      children: [textNode(words)],
    })
    const image = (alt: string) => ({ type: 'image', version: 1, mediaId: 'm', alt })
    const broken = root(paragraphNode([textNode('ก\ud83dข\u0000ค')]), image('\ude00ภาพ'), {
      ...paragraphNode([]),
      children: [link('https://example.org/\ud83d', 'ง\u0000')],
    })
    expect(parse(broken).data?.root.children).toEqual([
      paragraphNode([textNode('กขค')]),
      image('ภาพ'),
      { ...paragraphNode([]), children: [link('https://example.org/', 'ง')] },
    ])
  })

  test('loses styles, handlers and unknown fields but no words', () => {
    const hostile = {
      ...textNode('คำ'),
      style: 'background:url(javascript:alert(1))',
      onclick: 'alert(1)',
      mode: 'normal',
    }
    expect(parse(root(paragraphNode([hostile]))).data).toEqual(documentOf([paragraphNode([textNode('คำ')])]))
  })

  test('keeps the words of a dangerous link and drops its address', () => {
    const link = { type: 'link', url: ' java\tscript:alert(1)', children: [textNode('กด')] }
    expect(parse(root({ type: 'paragraph', children: [link] })).data).toEqual(
      documentOf([paragraphNode([{ type: 'link', version: 1, url: '', children: [textNode('กด')] }])]),
    )
  })

  test('turns other heading levels, tabs and check lists into ours', () => {
    const result = parse(
      root(
        { type: 'heading', tag: 'h1', children: [{ type: 'tab', text: '\t' }] },
        { type: 'heading', tag: 'h5', children: [] },
        { type: 'list', listType: 'check', children: [] },
      ),
    )
    expect(result.data?.root.children).toMatchObject([
      { tag: 'h2', children: [textNode('\t')] },
      { tag: 'h3' },
      { listType: 'bullet', tag: 'ul', start: 1 },
    ])
  })

  test('keeps the size of a picture, whole or not at all, and every word that describes it', () => {
    const picture = { type: 'image', version: 1, mediaId: 'a', alt: 'ภาพ' }
    const sized = { ...picture, width: 1600, height: 1200 }
    const half = { ...picture, width: 1600, height: -1 }
    expect(parse(root(sized, half)).data?.root.children).toEqual([sized, picture])
    const long = parse(root({ ...picture, alt: 'ก'.repeat(1001) })).data?.root.children
    expect(long).toEqual([{ ...picture, alt: 'ก'.repeat(1000) }])
  })

  test.each([
    ['nothing', undefined],
    ['a word', 'ข้อความ'],
    ['a list', []],
    ['an unknown block', root({ type: 'iframe', src: 'https://example.org' })],
    ['bare words at the top', root(textNode('ลอย'))],
    ['a picture that names a path', root({ type: 'image', mediaId: '../etc/passwd', alt: '' })],
  ])('is refused when it is %s', (_name, value) => {
    expect(messageOf(value)).toBe('editor.document.invalid')
  })

  test('is refused without harm when nested ten thousand levels deep', () => {
    let bomb: unknown = []
    for (let level = 0; level < 10_000; level++) {
      bomb = [{ type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: bomb }] }]
    }
    expect(messageOf({ root: { type: 'root', children: bomb } })).toBe('editor.document.tooDeep')
  })

  test('holds one megabyte in one run and refuses what is far beyond it', () => {
    const megabyte = 'ก'.repeat(1_000_000)
    expect(parse(root(paragraphNode([textNode(megabyte)]))).success).toBe(true)
    expect(messageOf(root(paragraphNode([textNode(megabyte.repeat(3))])))).toBe('editor.document.tooLarge')
    const many = Array.from({ length: 100_001 }, () => paragraphNode([]))
    expect(messageOf(root(...many))).toBe('editor.document.tooLarge')
  })
})
