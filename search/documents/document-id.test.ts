import { describe, expect, it } from 'vitest'
import { readDocumentId } from './document-id.ts'

const UUID = '0190b0a0-1111-4222-8333-123456789abc'

describe('the name of a document', () => {
  it.each([
    [`item-${UUID}`, { id: `item-${UUID}`, type: 'item', uuid: UUID }],
    [`fund-${UUID}`, { id: `fund-${UUID}`, type: 'fund', uuid: UUID }],
    [`learning_event-${UUID}`, { id: `learning_event-${UUID}`, type: 'learning_event', uuid: UUID }],
    [UUID, { id: `item-${UUID}`, type: 'item', uuid: UUID }],
  ])('%s says what it is', (key, expected) => {
    expect(readDocumentId(key)).toEqual(expected)
  })

  it.each([
    '',
    'item-',
    'not-an-id',
    `-${UUID}`,
    `Item-${UUID}`,
    `item-${UUID}0`,
    `item-${UUID.toUpperCase()}`,
  ])('“%s” is none', (key) => {
    expect(readDocumentId(key)).toBeNull()
  })
})
