import { findProvince } from '#content/taxonomy/provinces.ts'
import type { FundRow } from '#db/queries/funds.ts'
import { placeInProvince } from '../distance.ts'
import type { SearchDocument } from '../types.ts'
import { placeLine } from './place-line.ts'

/** A fund as one searchable document: found by its name and by every name of the place it is in. */
export function fundDocument(row: FundRow): SearchDocument {
  const province = findProvince(row.province_code)
  const tambon = row.tambon ?? ''
  const amphoe = row.amphoe ?? ''
  return {
    id: fundDocumentId(row.id),
    type: 'fund',
    path: `/funds/${row.slug}`,
    title: row.name,
    summary: placeLine({ tambon, amphoe, province: row.province_code }),
    body: '',
    keywords: [tambon, amphoe, province?.th ?? '', province?.en ?? ''].filter((word) => word !== ''),
    authors: [],
    place: placeInProvince(row.province_code),
    home: { fund: row.name, tambon, amphoe },
    facets: {
      type: ['fund'],
      kind: [],
      benefit: [],
      issue: [],
      region: province === undefined ? [] : [province.region],
      province: province === undefined ? [] : [province.code],
      year: [],
      origin: row.is_demo ? ['demo'] : [],
    },
    // why: a fund is not published, so an order by date speaks of stories first.
    publishedAt: null,
    quality: 0,
  }
}

/** The name of a fund in every engine, and the key of its rows in the outbox. */
export const fundDocumentId = (fundId: string) => `fund-${fundId}`
