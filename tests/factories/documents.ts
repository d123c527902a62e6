import type { DocumentFacets, SearchDocument } from '#search/types.ts'

type Given = Partial<Omit<SearchDocument, 'facets'>> & { id: string; facets?: Partial<DocumentFacets> }

/** A searchable document with everything left empty that the test does not speak of. */
export function makeDocument({ facets, ...given }: Given): SearchDocument {
  return {
    type: 'item',
    path: `/${given.id}`,
    title: '',
    summary: '',
    body: '',
    keywords: [],
    authors: [],
    place: null,
    publishedAt: null,
    quality: 0,
    facets: {
      ...{ type: ['item'], kind: [], benefit: [], issue: [], region: [], province: [], year: [], origin: [] },
      ...facets,
    },
    ...given,
  }
}
