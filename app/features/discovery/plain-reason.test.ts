import { expect, it } from 'vitest'
import { plainReason } from './plain-reason.ts'

it.each([
  ['"not-an-id" is no document\'s name', 'unknownKey'],
  [
    'meilisearch: Meilisearch task 7 (documentAdditionOrUpdate) failed: Document identifier `a b` is invalid.',
    'refused',
  ],
  [
    'meilisearch: The provided payload reached the size limit. The maximum accepted payload size is 100 MB.',
    'tooLarge',
  ],
  ['meilisearch does not answer: Request to http://127.0.0.1:7700/indexes has failed', 'away'],
  ['fetch failed', 'away'],
  ['no answer within 2000 ms', 'tooSlow'],
  ['timeout of 600000ms has exceeded on task 4 when waiting for it to be resolved.', 'tooSlow'],
  ['it holds only 3 of 42 documents', 'emptied'],
  ['Index `khlang-sawatdikan` not found.', 'emptied'],
  ['The provided API key is invalid.', 'key'],
  ['MDB_PANIC: No space left on device', 'noSpace'],
  ['Cannot read properties of null', 'other'],
])('says of “%s” what an administrator can do (%s)', (error, reason) => {
  expect(plainReason(error)).toBe(`admin.search.reason.${reason}`)
})
