import { kilometresFrom } from './distance.ts'
import type { SearchDocument, Sort } from './types.ts'

/** What an order looks at. */
export type Orderable = {
  document: Pick<SearchDocument, 'id' | 'title' | 'publishedAt' | 'quality' | 'place'>
  score: number
}
type Compare = (a: Orderable, b: Orderable) => number

// why: making a collator costs more than a thousand comparisons with it.
const collator = new Intl.Collator('th')

const byId: Compare = (a, b) => (a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : 0)
const byTitle: Compare = (a, b) => collator.compare(a.document.title, b.document.title)

/** What has no date comes last, whichever end is first. */
const byDate =
  (direction: 1 | -1): Compare =>
  (a, b) => {
    const [one, other] = [a.document.publishedAt, b.document.publishedAt]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return direction * (one - other)
  }

const byRelevance: Compare = (a, b) =>
  b.score - a.score || b.document.quality - a.document.quality || byDate(-1)(a, b)

function byDistance(near: string): Compare {
  const known = new Map<Orderable['document'], number>()
  const far = ({ document }: Orderable) => {
    const before = known.get(document)
    if (before !== undefined) return before
    const kilometres = kilometresFrom(near, document.place) ?? Infinity
    known.set(document, kilometres)
    return kilometres
  }
  return (a, b) => {
    const [one, other] = [far(a), far(b)]
    return one === other ? 0 : one - other
  }
}

/**
 * The one order of hits, the same in every engine. `near` is the code of a province; without it distance says
 * nothing and relevance decides. What no rule tells apart comes in the order of its id, so that pages never overlap.
 */
export function compareHits(sort: Sort, near?: string): Compare {
  const rules: Record<Sort, () => Compare[]> = {
    relevance: () => [byRelevance],
    newest: () => [byDate(-1), byRelevance],
    oldest: () => [byDate(1), byRelevance],
    title: () => [byTitle],
    distance: () => [byDistance(near ?? ''), byRelevance],
  }
  const chosen = [...rules[sort](), byId]
  return (a, b) => {
    for (const rule of chosen) {
      const order = rule(a, b)
      if (order !== 0) return order
    }
    return 0
  }
}
