import type { Language } from '#app/i18n/languages.ts'

/** One entry. `uuid` never changes, whatever the address or the title becomes. Moments are milliseconds since 1970. */
export type FeedEntry = {
  uuid: string
  url: string
  title: string
  summary: string
  authors: readonly string[]
  updated: number
}

export type Feed = {
  /** The address of the feed itself, and of the page for people. */
  self: string
  page: string
  title: string
  subtitle: string
  publisher: string
  language: Language
  entries: readonly FeedEntry[]
}

// why: XML has no way at all to write these, not even escaped.
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

const escape = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign)

const when = (moment: number): string => new Date(moment).toISOString()

/** When the newest entry came out; a feed without any has never changed. */
export const lastChange = ({ entries }: Pick<Feed, 'entries'>): number =>
  entries.reduce((latest, { updated }) => Math.max(latest, updated), 0)

function entryXml({ uuid, url, title, summary, authors, updated }: FeedEntry): string {
  const lines = [
    `<id>urn:uuid:${escape(uuid)}</id>`,
    `<title>${escape(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escape(url)}"/>`,
    `<updated>${when(updated)}</updated>`,
    ...authors.map((name) => `<author><name>${escape(name)}</name></author>`),
    ...(summary === '' ? [] : [`<summary>${escape(summary)}</summary>`]),
  ]
  // why: the library is written in Thai, whatever language the reader's feed speaks.
  return `<entry xml:lang="th">\n${lines.join('\n')}\n</entry>`
}

/** A feed as Atom 1.0 (RFC 4287). The same feed is always the same text. */
export function atomXml(feed: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `<id>${escape(feed.self)}</id>`,
    `<title>${escape(feed.title)}</title>`,
    `<subtitle>${escape(feed.subtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${escape(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escape(feed.page)}"/>`,
    `<updated>${when(lastChange(feed))}</updated>`,
    `<author><name>${escape(feed.publisher)}</name></author>`,
    ...feed.entries.map(entryXml),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}
