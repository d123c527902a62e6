import { describe, expect, test } from 'vitest'
import { documentOf, paragraphNode, textNode } from './document.ts'
import type { BlockNode, TableCellNode } from './document.ts'
import { safeUrl } from './safe-url.ts'
import { toHtml } from './to-html.ts'
import { toPlainText } from './to-plain-text.ts'

const html = (...blocks: BlockNode[]) => toHtml(documentOf(blocks))
const cell = (words: string, headerState = 0): TableCellNode => ({
  type: 'tablecell',
  version: 1,
  colSpan: 1,
  rowSpan: 1,
  headerState,
  children: [paragraphNode([textNode(words)])],
})
const table: BlockNode = {
  type: 'table',
  version: 1,
  children: [
    { type: 'tablerow', version: 1, children: [cell('ปี', 1), cell('สมาชิก', 1)] },
    { type: 'tablerow', version: 1, children: [cell('2567'), cell('815')] },
  ],
}
const nested: BlockNode = {
  type: 'list',
  version: 1,
  listType: 'number',
  tag: 'ol',
  start: 2,
  children: [
    {
      type: 'listitem',
      version: 1,
      value: 2,
      children: [
        textNode('ประชุม'),
        {
          type: 'list',
          version: 1,
          listType: 'bullet',
          tag: 'ul',
          start: 1,
          children: [{ type: 'listitem', version: 1, value: 1, children: [textNode('เชิญทุกหมู่')] }],
        },
      ],
    },
  ],
}
const picture: BlockNode = { type: 'image', version: 1, mediaId: 'ab12', alt: 'ป้าสมุด "ออม" <วันแรก>' }

describe('a text shown on a page', () => {
  test('never runs what somebody typed', () => {
    expect(html(paragraphNode([textNode('<script>alert("x")</script> & \'')]))).toBe(
      '<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;</p>',
    )
  })

  test('shows marks, tables, lists and pictures with their alternative text', () => {
    expect(html(paragraphNode([textNode('หนาเอียง', 3)]))).toBe('<p><em><strong>หนาเอียง</strong></em></p>')
    expect(html(table)).toContain('<tr><th scope="col"><p>ปี</p></th><th scope="col"><p>สมาชิก</p></th></tr>')
    expect(html(nested)).toBe('<ol start="2"><li>ประชุม<ul><li>เชิญทุกหมู่</li></ul></li></ol>')
    expect(html(picture)).toBe(
      '<figure><img src="/media/ab12" alt="ป้าสมุด &quot;ออม&quot; &lt;วันแรก&gt;" loading="lazy"></figure>',
    )
  })

  test('keeps the place of a picture free while it is on its way', () => {
    expect(html({ ...picture, alt: 'ภาพ', width: 1600, height: 1200 })).toBe(
      '<figure><img src="/media/ab12" alt="ภาพ" width="1600" height="1200" loading="lazy"></figure>',
    )
  })

  test.each([
    'javascript:alert(1)',
    'JaVa\nScript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    '',
  ])('drops the address %j and keeps the words', (url) => {
    expect(html(paragraphNode([{ type: 'link', version: 1, url, children: [textNode('กด')] }]))).toBe(
      '<p>กด</p>',
    )
  })

  test.each([
    'https://example.org/?a=1&b=2',
    'mailto:fund@example.org',
    '/knowledge/เรื่อง',
    '#top',
    'กองทุน.html',
  ])('keeps the address %j', (url) => expect(safeUrl(url)).toBe(url))

  test('cannot break out of an address', () => {
    const link = {
      type: 'link' as const,
      version: 1 as const,
      url: '/a"onmouseover="x',
      children: [textNode('ก')],
    }
    expect(html(paragraphNode([link]))).toBe('<p><a href="/a&quot;onmouseover=&quot;x">ก</a></p>')
  })
})

describe('a text as plain words', () => {
  test('reads in order, one line a block, and skips what is empty', () => {
    const document = documentOf([
      paragraphNode([textNode('บรรทัดหนึ่ง'), { type: 'linebreak', version: 1 }, textNode('บรรทัดสอง', 1)]),
      paragraphNode([]),
      nested,
      table,
      picture,
    ])
    expect(toPlainText(document)).toBe(
      'บรรทัดหนึ่ง\nบรรทัดสอง\nประชุม\nเชิญทุกหมู่\nปี\tสมาชิก\n2567\t815\nป้าสมุด "ออม" <วันแรก>',
    )
  })
})
