import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf, emptyDocument, paragraphNode, textNode } from './document.ts'
import { fromMarkdown } from './from-markdown.ts'
import { toHtml } from './to-html.ts'
import { toPlainText } from './to-plain-text.ts'

const html = (markdown: string) => toHtml(fromMarkdown(markdown))

describe('a text written in Markdown', () => {
  test('becomes headings, paragraphs, marks and links', () => {
    expect(html('# ที่มา\n\n### ย่อย\n\nออม **วันละบาท** *ทุกวัน* `ก` [ดู](https://example.org/)')).toBe(
      '<h2>ที่มา</h2><h3>ย่อย</h3><p>ออม <strong>วันละบาท</strong> <em>ทุกวัน</em> <code>ก</code> ' +
        '<a href="https://example.org/" rel="nofollow ugc noopener noreferrer">ดู</a></p>',
    )
  })

  test('keeps lists with their numbers and inner lists', () => {
    expect(html('3. สาม\n4. สี่\n   - ใน\n')).toBe(
      '<ol start="3"><li>สาม</li><li>สี่<ul><li>ใน</li></ul></li></ol>',
    )
    expect(html('- หนึ่ง\n\n  ต่อ\n\n- [x] สอง')).toContain('<li>หนึ่ง<br>ต่อ</li>')
  })

  test('keeps tables with their header row', () => {
    expect(html('|ปี|คน|\n|-|-|\n|2567|**815**|')).toContain(
      '<tr><th scope="col"><p>ปี</p></th><th scope="col"><p>คน</p></th></tr>' +
        '<tr><td><p>2567</p></td><td><p><strong>815</strong></p></td></tr>',
    )
  })

  test('keeps quotations paragraph by paragraph', () => {
    expect(html('> หนึ่ง\n>\n> > สอง')).toBe(
      '<blockquote><p>หนึ่ง</p></blockquote><blockquote><p>สอง</p></blockquote>',
    )
  })

  test('shows HTML, escapes and dangerous links as the words they are', () => {
    expect(html('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
    expect(html('ก <img src=x onerror=alert(1)> \\* &lt;b&gt;')).toBe(
      '<p>ก &lt;img src=x onerror=alert(1)&gt; * &lt;b&gt;</p>',
    )
    expect(html('[กด](javascript:alert)')).toBe('<p>กด (javascript:alert)</p>')
    expect(html('![ภาพ](https://example.org/a.jpg)')).toContain('>ภาพ</a>')
  })

  test('loses no word, whatever the marks around it', () => {
    const word = fc.stringMatching(/^[ก-ฮ]{1,8}$/)
    const shape = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '> ',
      '',
      '  - ',
      '**',
      '|',
      '[',
      '`',
      '<b>',
      '    ',
      '~~',
      '\t',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(shape, word, shape), { maxLength: 20 }), (parts) => {
        const plain = toPlainText(fromMarkdown(parts.map(([a, b, c]) => a + b + c).join('\n')))
        for (const [, kept] of parts) expect(plain).toContain(kept)
      }),
    )
  })

  test('becomes plain paragraphs when it is nested without end', () => {
    expect(toPlainText(fromMarkdown(`${'>'.repeat(5000)}คำ`))).toContain('คำ')
    expect(toPlainText(fromMarkdown(`${'- '.repeat(500)}คำ`))).toContain('คำ')
  })

  test('holds one megabyte and one unbroken Thai run', () => {
    const run = 'ข้อความยาว'.repeat(30_000)
    expect(toPlainText(fromMarkdown(run))).toBe(run)
    const lines = 'กองทุนวันละบาท ดูแลกัน\n\n'.repeat(40_000)
    expect(toPlainText(fromMarkdown(lines)).length).toBe(23 * 40_000 - 1)
  })

  test('is one empty paragraph when nothing was written', () => {
    expect(fromMarkdown(' \n')).toEqual(emptyDocument())
    expect(fromMarkdown('คำ')).toEqual(documentOf([paragraphNode([textNode('คำ')])]))
  })
})
