import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Kysely } from 'kysely'
import sharp from 'sharp'
import { insertPicture } from '#db/queries/media.ts'
import type { DB } from '#db/schema.ts'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { storableText } from '#app/i18n/storable-text.ts'
import type { Storage } from '#app/storage/storage.ts'
import { EDITABLE, mayEdit, type Actor } from './knowledge-item.ts'
import { loadItem } from './load-item.server.ts'
import { refusalOf, type Refused } from './refused.ts'

/** Largest file taken, in bytes; a phone's photograph is a third of it. */
export const PICTURE_BYTES = 15 * 1024 * 1024
/** Longest side kept, in pixels: sharp on a large screen and half a page of A4. */
const LONGEST_SIDE = 1600
/** More pixels than any phone takes; beyond it a small file is a trap. */
const MOST_PIXELS = 120_000_000

const ACCEPTED = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'])

export type Added = { ok: true; mediaId: string; width: number; height: number }
export type BadPicture = { ok: false; error: MessageKey }

/**
 * Takes a picture into an item's draft. The bytes are sniffed, decoded, turned upright, made smaller and written
 * anew, so that nothing of the file's own survives: no place, no camera, no hidden payload. The file is stored
 * before its row, so a row never points at nothing.
 */
export async function addPicture(
  { db, storage }: { db: Kysely<DB>; storage: Storage },
  actor: Actor,
  itemId: string,
  { bytes, alt }: { bytes: Uint8Array; alt: string },
): Promise<Added | BadPicture | Refused> {
  const loaded = await loadItem(db, itemId)
  if (loaded === null) return refusalOf('not_found')
  if (!mayEdit(loaded.item, actor) || !EDITABLE.includes(loaded.item.state)) return refusalOf('forbidden')
  if (bytes.length === 0) return { ok: false, error: 'knowledge.picture.missing' }
  if (bytes.length > PICTURE_BYTES) return { ok: false, error: 'knowledge.picture.tooLarge' }
  if (alt.trim() === '') return { ok: false, error: 'knowledge.picture.altRequired' }
  const picture = await clean(bytes)
  if (picture === null) return { ok: false, error: 'knowledge.picture.unknownType' }
  const { data, width, height } = picture
  const sha256 = createHash('sha256').update(data).digest('hex')
  const storageKey = `media/${sha256.slice(0, 2)}/${sha256}.webp`
  await storage.put(storageKey, data)
  const { id } = await insertPicture(db, {
    ...{ itemId, uploaderId: actor.memberId, sha256, mime: 'image/webp', width, height, storageKey },
    ...{ bytes: data.length, alt: storableText(alt.trim().slice(0, 500)) },
  })
  return { ok: true, mediaId: id, width, height }
}

/** The picture upright, small and without metadata; null where it is none that we can read. */
async function clean(bytes: Uint8Array) {
  const type = await fileTypeFromBuffer(bytes)
  if (type === undefined || !ACCEPTED.has(type.mime)) return null
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } catch {
    // why: a damaged or hostile file is the sender's error, whatever the decoder calls it.
    return null
  }
}
