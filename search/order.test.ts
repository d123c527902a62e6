import { expect, it } from 'vitest'
import { placeInProvince } from './distance.ts'
import { compareHits, type Orderable } from './order.ts'
import type { Sort } from './types.ts'

type Given = Partial<Orderable['document']> & { id: string; score?: number }
const hit = ({ score = 0, ...document }: Given): Orderable => ({
  score,
  document: { title: '', publishedAt: null, quality: 0, place: null, ...document },
})
const at = (province: string) => ({ place: placeInProvince(province) })
const nan = 'TH-55'

const TABLE: [string, Sort, string | undefined, Given[]][] = [
  [
    'the better match',
    'relevance',
    undefined,
    [
      { id: 'z', score: 2 },
      { id: 'a', score: 1 },
    ],
  ],
  [
    'of equal matches the better kept, then the newer, then the undated, then by name',
    'relevance',
    undefined,
    [
      { id: 'z', quality: 0.5 },
      { id: 'y', publishedAt: 9 },
      { id: 'x', publishedAt: 1 },
      { id: 'b' },
      { id: 'c' },
    ],
  ],
  [
    'the newest, the undated last',
    'newest',
    undefined,
    [
      { id: 'z', publishedAt: 3 },
      { id: 'a', publishedAt: 2 },
      { id: 'b', score: 9 },
    ],
  ],
  [
    'the oldest, the undated last',
    'oldest',
    undefined,
    [
      { id: 'z', publishedAt: 0 },
      { id: 'a', publishedAt: 2 },
      { id: 'b', score: 9 },
    ],
  ],
  [
    'of one day the better match',
    'newest',
    undefined,
    [
      { id: 'z', publishedAt: 1, score: 1 },
      { id: 'a', publishedAt: 1 },
    ],
  ],
  [
    'titles as a Thai dictionary has them',
    'title',
    undefined,
    ['กองบุญ', 'เกาะแต้ว', 'แก้ว', 'ขยะ', 'น้ำขาว', 'เสือ', 'เสื้อ', 'แสง', 'Nan'].map((title, at) => ({
      id: String(99 - at),
      title,
    })),
  ],
  [
    'of one title by name',
    'title',
    undefined,
    [
      { id: 'a', title: 'ออม' },
      { id: 'b', title: 'ออม', score: 5 },
    ],
  ],
  [
    'the nearest first, what has no place last',
    'distance',
    nan,
    [
      { id: 'z', ...at('TH-55') },
      { id: 'y', ...at('TH-56') },
      { id: 'x', ...at('TH-90') },
      { id: 'a', score: 9 },
    ],
  ],
  [
    'its own point before the middle of its province, when it is nearer',
    'distance',
    'TH-56',
    [
      { id: 'z', place: { latitude: 19.2, longitude: 100.2, source: 'own' } },
      { id: 'a', ...at(nan) },
    ],
  ],
  [
    'in one province the better match',
    'distance',
    nan,
    [
      { id: 'z', score: 2, ...at(nan) },
      { id: 'a', score: 1, ...at(nan) },
    ],
  ],
  [
    'without a province to start from the better match',
    'distance',
    undefined,
    [
      { id: 'z', score: 2, ...at('TH-90') },
      { id: 'a', score: 1, ...at(nan) },
    ],
  ],
]

it.each(TABLE)('puts first %s', (_, sort, near, expected) => {
  const wanted = expected.map(({ id }) => id)
  const order = (given: Given[]) =>
    given
      .map(hit)
      .sort(compareHits(sort, near))
      .map(({ document }) => document.id)
  expect(order(expected.toReversed())).toEqual(wanted)
  expect(order([...expected.slice(1), ...expected.slice(0, 1)])).toEqual(wanted)
})
