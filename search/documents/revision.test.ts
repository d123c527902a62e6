import { expect, it } from 'vitest'
import { makeDocument } from '#tests/factories/documents.ts'
import { revisionOf } from './revision.ts'

const document = makeDocument({ id: 'item-a', title: 'ออมวันละบาท', facets: { kind: ['case'] } })

it('stays while a document says the same, however it was put together', () => {
  const { id, ...rest } = structuredClone(document)
  const reversed = Object.fromEntries(Object.entries(rest.facets).reverse()) as typeof rest.facets
  expect(revisionOf({ ...rest, facets: reversed, id })).toBe(revisionOf(document))
})

it.each([
  { title: 'ออมวันละบาทต่อคน' },
  { body: 'เพิ่มย่อหน้าใหม่' },
  { authors: ['สมใจ'] },
  { facets: { ...document.facets, kind: ['innovation'] } },
  { publishedAt: 1 },
  { place: { latitude: 7.2, longitude: 100.6, source: 'own' as const } },
])('changes with every part of a document: %j', (change) => {
  expect(revisionOf({ ...document, ...change })).not.toBe(revisionOf(document))
})
