const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const ID = new RegExp(`^(?:([a-z][a-z_]*)-)?(${UUID})$`, 'u')

/** A document's name taken apart: `fund-<uuid>` is the fund with that uuid. */
export type DocumentId = { id: string; type: string; uuid: string }

/**
 * Reads a document's name, which is also the key of its row in the outbox. A bare uuid is an item: that is how rows
 * were written while items were all there was. Null for anything else.
 */
export function readDocumentId(key: string): DocumentId | null {
  const [, type = 'item', uuid] = ID.exec(key) ?? []
  return uuid === undefined ? null : { id: `${type}-${uuid}`, type, uuid }
}
