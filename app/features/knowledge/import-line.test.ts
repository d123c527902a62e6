import { describe, expect, it } from 'vitest'
import { parseImportLine } from './import-line.ts'

const good = { id: 'a', title: 'ข่าวกองทุน', body: 'เนื้อ' }
const parse = (change: object) => parseImportLine(JSON.stringify({ ...good, ...change }))
const reasonOf = (line: string) => {
  const parsed = parseImportLine(line)
  return parsed.ok ? '' : parsed.reason
}

describe('a line of an import file', () => {
  it.each([
    [{}, good],
    [{ id: 7 }, { ...good, id: '7' }],
    [{ id: ' a ', title: ' ข่าวกองทุน ' }, good],
    [
      { date: '2563-10-21', source: 'https://example.org' },
      { ...good, date: '2563-10-21', source: 'https://example.org' },
    ],
    [
      { date: 2563, source: null },
      { ...good, date: '2563' },
    ],
    [{ date: '2567-02-29' }, { ...good, date: '2567-02-29' }],
    [{ date: 'ต้นปี 2560' }, { ...good, date: 'ต้นปี 2560' }],
    [{ date: ' ', source: '' }, good],
    [{ more: { of: 'it' } }, good],
    [{ body: 'บรรทัด\n\nบรรทัด ' }, { ...good, body: 'บรรทัด\n\nบรรทัด ' }],
    [{ body: 'เขียนว่า \\u0000 หรือ \\ud83d ได้' }, { ...good, body: 'เขียนว่า \\u0000 หรือ \\ud83d ได้' }],
    [{ title: '😀' }, { ...good, title: '😀' }],
  ])('is read: %j', (change, line) => {
    expect(parse(change)).toEqual({ ok: true, line })
  })

  it.each([
    ['not json', 'JSON'],
    ['{"id":"x","title":"ก"', 'JSON'],
    ['[]', 'object'],
    ['null', 'object'],
    ['"x"', 'object'],
    ['{"title":"ก","body":"ก"}', 'id: '],
    ['{"id":"","title":"ก","body":"ก"}', 'id: '],
    ['{"id":{},"title":"ก","body":"ก"}', 'id: '],
    ['{"id":"x","body":"ก"}', 'title: '],
    ['{"id":"x","title":"  ","body":"ก"}', 'title: '],
    [`{"id":"x","title":"${'ก'.repeat(1001)}","body":"ก"}`, 'title: '],
    ['{"id":"x","title":"ก","body":7}', 'body: '],
    ['{"id":"x","title":"ก","body":" \\n "}', 'body: '],
    ['{"id":"x","title":"ก","body":"ก","date":{}}', 'date: '],
    ['{"id":"x","title":"ก","body":"ก","date":"2024-13-45"}', 'date: '],
    ['{"id":"x","title":"ก","body":"ก","date":"2566-02-29"}', 'date: '],
    ['{"id":"x","title":"ก","body":"ก","source":["a"]}', 'source: '],
    ['{"id":"x","title":"ก\\ud800","body":"ก"}', 'title: '],
    ['{"id":"x","title":"ก","body":"ก\\u0000"}', 'body: '],
    ['{"id":"x\\udc00","title":"ก","body":"ก"}', 'id: '],
    ['{"id":"x","title":"ก","body":"ก","source":"\\u0000"}', 'source: '],
    ['{"id":"x","title":"\uFFFD","body":"ก"}', 'title: '],
  ])('is refused with field, rule and remedy, in both languages: %s', (line, part) => {
    const reason = reasonOf(line)
    expect(reason).toContain(part)
    expect(reason).toMatch(/กรุณา.+ · .+Please /u)
    expect(reason).not.toMatch(/Invalid input|expected|received/u)
  })
})
