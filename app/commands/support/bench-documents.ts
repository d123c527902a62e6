import { z } from 'zod'
import { fromMarkdown } from '#app/editor/from-markdown.ts'
import { toPlainText } from '#app/editor/to-plain-text.ts'
import type { LibraryItem } from '#app/features/knowledge/library-item.ts'
import { knowledgeItemDocument } from '#search/documents/knowledge-item.ts'
import type { SearchDocument } from '#search/types.ts'
import { readRows } from './rows.ts'
import { seededRandom } from './seeded-random.ts'

const SYLLABLES = ['บ้าน', 'หนอง', 'แม่', 'ท่า', 'โคก', 'ดอน', 'ทุ่ง', 'ห้วย', 'คลอง', 'นา', 'วัง', 'บาง', 'ดง']
const TAILS = ['ขาว', 'แดง', 'ใหญ่', 'น้อย', 'เหนือ', 'สัก', 'ยาง', 'โพธิ์', 'แก้ว', 'ทอง', 'บัว', 'ปลา', 'ช้าง']
/** One line in so many is taken from another text. */
const BORROWED = 4

export type BenchTexts = {
  documents(): Generator<SearchDocument>
  /** Said beside every figure: what the texts are. */
  about: string
}

/**
 * As many documents of a portal's size as wanted: the starting library over and over, each copy with a tambon of its own
 * and a quarter of its lines borrowed from other items, so that no two are alike and words become more with texts.
 */
export function portalTexts(library: readonly LibraryItem[], size: number): BenchTexts {
  const items = library.map((item) => ({ item, lines: toPlainText(fromMarkdown(item.body)).split('\n') }))
  const every = items.flatMap(({ lines }) => lines)
  function* documents() {
    const random = seededRandom(2567)
    const pick = (all: readonly string[]) => all[random(all.length)] ?? ''
    const place = () => pick(SYLLABLES) + pick(TAILS) + (random(2) === 0 ? pick(SYLLABLES) + pick(TAILS) : '')
    for (let index = 0; index < size; index++) {
      const source = items[index % items.length]
      if (source === undefined) return
      const { item, lines } = source
      const tambon = place()
      const rename = (text: string) => text.replaceAll(item.fund.tambon ?? item.fund.name, tambon)
      const body = lines.map((line) => rename(random(BORROWED) === 0 ? pick(every) : line)).join('\n')
      const { province, amphoe } = item.fund
      const { summary, authors, benefitTypes, strategyIssue, periodFrom, periodTo } = item
      yield knowledgeItemDocument({
        ...{
          id: String(index),
          slug: `bench-${index}`,
          kind: item.kind,
          origin: item.origin,
          state: 'published',
        },
        ...{
          number: 1,
          byline_hidden: false,
          approved_by: null,
          owner_fund_id: null,
          fund_slug: null,
          fund_is_demo: null,
        },
        title: `${rename(item.title)} ${pick(TAILS)}${tambon}`,
        plain_text: body,
        published_at: new Date(Date.UTC(2020, 0, 1 + (index % 2_000))),
        fund_name: rename(item.fund.name),
        content: {
          summary,
          authors,
          benefitTypes,
          strategyIssue,
          periodFrom,
          periodTo,
          province,
          amphoe,
          tambon,
        },
      })
    }
  }
  return {
    documents,
    about: `${size} items made of the ${items.length} of the starting library: each copy has a tambon of its own and a quarter of its lines from other items`,
  }
}

const longRow = z.object({ id: z.string(), title: z.string(), body: z.string() })

/** Documents of a file of judged texts, over and over with new ids until there are as many as wanted. */
export function longTexts(file: string, size: number): BenchTexts {
  const rows = readRows(file, longRow)
  function* documents(): Generator<SearchDocument> {
    for (let index = 0; index < size; index++) {
      const row = rows[index % rows.length]
      if (row === undefined) return
      const round = Math.floor(index / rows.length)
      yield {
        ...{ id: round === 0 ? row.id : `${row.id}-${round}`, title: row.title, body: row.body },
        ...{ type: 'item', path: `/${index}`, summary: '', keywords: [], authors: [], place: null },
        facets: {
          ...{
            type: ['item'],
            kind: [],
            benefit: [],
            issue: [],
            region: [],
            province: [],
            year: [],
            origin: [],
          },
        },
        ...{ publishedAt: null, quality: 0 },
      }
    }
  }
  const times = size / rows.length
  const copies =
    times > 1
      ? `, each ${Number.isInteger(times) ? '' : 'about '}${times.toFixed(1).replace('.0', '')} times with ids of its own`
      : ''
  return { documents, about: `${size} long texts: ${Math.min(size, rows.length)} different ones${copies}` }
}
