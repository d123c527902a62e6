import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { atomXml, lastChange, type Feed, type FeedEntry } from './search-feed.ts'

/** Reads XML strictly: the first thing that is not well-formed throws. Texts by the path of their element. */
function texts(xml: string): [string, string][] {
  const found: [string, string][] = []
  const open: string[] = []
  let text = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, uri }) => {
    if (uri !== 'http://www.w3.org/2005/Atom') throw new Error(`<${name}> is no element of Atom`)
    open.push(name)
    text = ''
  })
  parser.on('text', (piece) => (text += piece))
  parser.on('closetag', () => {
    found.push([open.join('/'), text])
    open.pop()
    text = ''
  })
  parser.write(xml).close()
  return found
}

const entry = (change: Partial<FeedEntry> = {}): FeedEntry => ({
  ...{ uuid: '00000000-0000-4000-8000-000000000001', url: 'https://k.example/knowledge/a', title: 'ก' },
  ...{ summary: '', authors: [], updated: Date.parse('2026-11-25T03:00:00Z') },
  ...change,
})
const feed = (change: Partial<Feed> = {}): Feed => ({
  ...{ self: 'https://k.example/search.atom?q=a&kind=case', page: 'https://k.example/search?q=a&kind=case' },
  ...{ title: 'เรื่องใหม่', subtitle: 'คลัง', publisher: 'คลัง', language: 'th', entries: [entry()] },
  ...change,
})
const at = (xml: string, path: string) =>
  texts(xml)
    .filter(([found]) => found === path)
    .map(([, text]) => text)

describe('a feed', () => {
  it('says what every feed reader needs', () => {
    const xml = atomXml(feed({ entries: [entry({ authors: ['สมใจ', 'ดี & งาม'], summary: 'เล่า' })] }))
    for (const path of ['feed/id', 'feed/title', 'feed/updated', 'feed/author/name', 'feed/entry/title'])
      expect(at(xml, path)).toHaveLength(1)
    expect(at(xml, 'feed/id')).toEqual(['https://k.example/search.atom?q=a&kind=case'])
    expect(at(xml, 'feed/entry/id')).toEqual(['urn:uuid:00000000-0000-4000-8000-000000000001'])
    expect(at(xml, 'feed/entry/updated')).toEqual(['2026-11-25T03:00:00.000Z'])
    expect(at(xml, 'feed/entry/author/name')).toEqual(['สมใจ', 'ดี & งาม'])
    expect(at(xml, 'feed/entry/summary')).toEqual(['เล่า'])
  })

  it('is as new as its newest entry, and never changed where it is empty', () => {
    const entries = [1, 3, 2].map((updated) => entry({ updated }))
    expect(lastChange(feed({ entries }))).toBe(3)
    expect(at(atomXml(feed({ entries: [] })), 'feed/updated')).toEqual(['1970-01-01T00:00:00.000Z'])
  })

  it('is well-formed whatever people write, and gives it back', () => {
    const anything = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((codes) => String.fromCodePoint(...codes)),
      fc.array(fc.integer({ min: 0, max: 0xff })).map((codes) => String.fromCodePoint(...codes)),
      fc.constantFrom('<script>', ']]>', '&amp;', '"\'', '\u0000\u000b\ufffe\ud800', 'ป้า<br/>&', '<!--'),
    )
    const isWritable = (sign: string) => {
      const code = sign.codePointAt(0) ?? 0
      const plain = code >= 0x20 ? code < 0xd800 || code >= 0xe000 : [9, 10, 13].includes(code)
      return plain && code !== 0xfffe && code !== 0xffff
    }
    // why: XML reads every line break as one newline.
    const readBack = (text: string) =>
      Array.from(text).filter(isWritable).join('').replaceAll(/\r\n?/gu, '\n')
    fc.assert(
      fc.property(anything, anything, (title, summary) => {
        const xml = atomXml(
          feed({ title, self: title, entries: [entry({ title, summary, authors: [summary] })] }),
        )
        expect(at(xml, 'feed/entry/title')).toEqual([readBack(title)])
        expect(at(xml, 'feed/entry/author/name')).toEqual([readBack(summary)])
      }),
    )
  })
})
