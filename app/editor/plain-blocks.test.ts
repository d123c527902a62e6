import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf, paragraphNode, textNode } from './document.ts'
import type { BlockNode, Document, InlineNode } from './document.ts'
import { fromMarkdown } from './from-markdown.ts'
import { applyPlainBlocks, listPlainBlocks } from './plain-blocks.ts'
import { toHtml } from './to-html.ts'

const image: InlineNode & BlockNode = { type: 'image', version: 1, mediaId: 'm1', alt: 'ภาพ' }
const linebreak: InlineNode = { type: 'linebreak', version: 1 }
const table = fromMarkdown('|ปี|คน|\n|-|-|\n|2567|815|').root.children

const words = fc.string({ unit: fc.constantFrom('ก', 'เ', '่', 'a', ' ', '😀', '🙏'), maxLength: 8 })
const leaf: fc.Arbitrary<InlineNode> = fc.oneof(
  fc.tuple(words, fc.integer({ min: 0, max: 3 })).map(([text, format]) => textNode(text, format)),
  fc.constant(linebreak),
  fc.constant(image),
)
const inline: fc.Arbitrary<InlineNode> = fc.oneof(
  leaf,
  fc
    .array(leaf, { maxLength: 3 })
    .map((children): InlineNode => ({ type: 'link', version: 1, url: '/ก', children })),
)
const inlines = fc.array(inline, { maxLength: 5 })
const list = (inner: boolean): fc.Arbitrary<BlockNode & { type: 'list' }> =>
  fc
    .array(fc.tuple(inlines, inner ? fc.array(list(false), { maxLength: 2 }) : fc.constant([])), {
      maxLength: 3,
    })
    .map((items) => ({
      type: 'list',
      version: 1,
      listType: 'bullet',
      tag: 'ul',
      start: 1,
      children: items.map(([own, lists]) => ({
        type: 'listitem',
        version: 1,
        value: 1,
        children: [...own, ...lists],
      })),
    }))
const blocks: fc.Arbitrary<BlockNode> = fc.oneof(
  inlines.map(paragraphNode),
  inlines.map((children): BlockNode => ({ type: 'heading', version: 1, tag: 'h2', children })),
  list(true),
  fc.constantFrom<BlockNode>(image, ...table),
)
const documents: fc.Arbitrary<Document> = fc.array(blocks, { maxLength: 6 }).map(documentOf)
const written = fc.string({ unit: fc.constantFrom('ก', 'เ', 'b', '\n', '🙏', '😀'), maxLength: 10 })

const texts = (document: Document) =>
  new Map(listPlainBlocks(document).map(({ position, text }) => [position, text]))
const pictures = (document: Document) => toHtml(document).match(/<img[^>]*>|<table>.*?<\/table>/g)

describe('writing without JavaScript', () => {
  test('sending the form unchanged changes nothing', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(applyPlainBlocks(document, texts(document))).toEqual(document)
      }),
    )
  })

  test('whatever is written is kept to the letter, and tables and pictures stay', () => {
    fc.assert(
      fc.property(documents, fc.array(written, { minLength: 30, maxLength: 30 }), (document, answers) => {
        const before = listPlainBlocks(document)
        const edits = new Map(before.map(({ position }, index) => [position, answers[index % 30] ?? '']))
        const after = applyPlainBlocks(document, edits)
        const kept = texts(after)
        for (const [position, text] of edits) expect(kept.get(position) ?? '').toBe(text)
        expect(pictures(after)).toEqual(pictures(document))
      }),
      { numRuns: 500 },
    )
  })

  test('marks and links around a corrected word stay', () => {
    const document = fromMarkdown('ออม **วันละบาด** ที่ [น้ำขาว](/funds/1)')
    const after = applyPlainBlocks(document, new Map([['0', 'ออม วันละบาท ที่ น้ำขาว']]))
    expect(toHtml(after)).toBe('<p>ออม <strong>วันละบาท</strong> ที่ <a href="/funds/1">น้ำขาว</a></p>')
  })

  test('items of lists have places of their own', () => {
    const document = fromMarkdown('ต้น\n\n- ก\n  - ข\n')
    expect(listPlainBlocks(document)).toEqual([
      { position: '0', kind: 'paragraph', text: 'ต้น' },
      { position: '1.0', kind: 'listitem', text: 'ก' },
      { position: '1.0.0.0', kind: 'listitem', text: 'ข' },
    ])
    expect(toHtml(applyPlainBlocks(document, new Map([['1.0.0.0', 'ค']])))).toContain('<li>ค</li>')
  })

  test('browser line ends, unknown places and new paragraphs do no harm', () => {
    const document = documentOf([paragraphNode([textNode('ก'), linebreak, textNode('ข')]), image])
    expect(
      applyPlainBlocks(
        document,
        new Map([
          ['0', 'ก\r\nข'],
          ['9.9', '<script>'],
          ['1', 'ค'],
        ]),
      ),
    ).toEqual(document)
    expect(toHtml(applyPlainBlocks(document, new Map(), '<script>\r\n\r\nจบ'))).toContain(
      '</figure><p>&lt;script&gt;</p><p>จบ</p>',
    )
  })
})
