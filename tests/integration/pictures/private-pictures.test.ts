import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '#app/features/accounts/member.ts'
import { addPicture } from '#app/features/knowledge/add-picture.server.ts'
import type { Actor } from '#app/features/knowledge/knowledge-item.ts'
import { archive, publish } from '#app/features/knowledge/publish.server.ts'
import { readPicture } from '#app/features/knowledge/read-picture.server.ts'
import { startReview } from '#app/features/knowledge/review.server.ts'
import { saveDraft } from '#app/features/knowledge/save-draft.server.ts'
import { startDraft } from '#app/features/knowledge/start-draft.server.ts'
import { submit } from '#app/features/knowledge/submit.server.ts'
import { createDiskStorage } from '#app/storage/storage.ts'
import type { OpenDatabase } from '#db/client.ts'
import { databases } from '#tests/factories/database.ts'
import { completeDraft } from '#tests/factories/drafts.ts'
import { createFund, createMember } from '#tests/factories/people.ts'

const now = new Date('2026-01-15T03:00:00Z')
const occasion = { now, origin: 'https://portal.example' }
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>'

/** A photograph as a phone takes it: lying on its side, and knowing where, when and with what it was taken. */
const photograph = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#14532d' } })
    .withExif({
      IFD0: { Make: 'SecretPhone', Model: 'X', Orientation: '6' },
      IFD2: { DateTimeOriginal: '2026:01:15 10:00:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '18/1 47/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '98/1 59/1 0/1',
      },
    })
    .withXmp(XMP)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`a photograph in a draft on ${engine.name}`, () => {
    let database: OpenDatabase
    const folder = mkdtempSync(join(tmpdir(), 'private-'))
    const storage = createDiskStorage(folder)
    beforeAll(async () => {
      database = await engine.open()
    })
    afterAll(async () => {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    })

    async function draftWithPicture(bytes: Uint8Array) {
      const fund = await createFund(database.db)
      const author = actorOf(await createMember(database.db, { keeperOf: [fund] }))
      const { itemId } = await startDraft(database.db, author, 'case', now)
      const added = await addPicture({ db: database.db, storage }, author, itemId, { bytes, alt: 'หน้าวัด' })
      if (!('mediaId' in added)) throw new Error(JSON.stringify(added))
      return { fund, author, itemId, mediaId: added.mediaId }
    }
    const seenBy = (mediaId: string, who: Actor | null) =>
      readPicture({ db: database.db, storage }, mediaId, () => Promise.resolve(who))

    it.each(['jpeg', 'png', 'webp'] as const)(
      'as %s loses place, time and camera before anybody sees it, and stands upright',
      async (format) => {
        const taken = await sharp(await photograph(), { autoOrient: false })
          .keepMetadata()
          .toFormat(format)
          .toBuffer()
        const before = await sharp(taken).metadata()
        expect(before.exif?.toString('latin1')).toContain('SecretPhone')
        expect(before.orientation).toBe(6)
        const { author, mediaId } = await draftWithPicture(taken)
        const stored = Buffer.from((await seenBy(mediaId, author))?.bytes ?? [])
        const after = await sharp(stored).metadata()
        expect(after).toMatchObject({ format: 'webp', width: 40, height: 60 })
        for (const part of ['exif', 'xmp', 'iptc', 'orientation'] as const)
          expect(after[part]).toBeUndefined()
        for (const trace of ['SecretPhone', 'Exif', 'xmpmeta', '2026:01:15'])
          expect(stored.includes(trace)).toBe(false)
      },
    )

    it('is seen by its own people and, once submitted, by reviewers; by everybody only when it is public', async () => {
      const { db } = database
      const { fund, author, itemId, mediaId } = await draftWithPicture(await photograph())
      const keeper = actorOf(await createMember(db, { keeperOf: [fund] }))
      const reviewer = actorOf(await createMember(db, { roles: ['reviewer'] }))
      const stranger = actorOf(await createMember(db, { roles: ['fund_leader', 'trainer'] }))
      const everybody = { author, keeper, reviewer, stranger, visitor: null }
      const whoSees = async () => {
        const seen: string[] = []
        for (const [name, who] of Object.entries(everybody))
          if ((await seenBy(mediaId, who)) !== null) seen.push(name)
        return seen
      }
      expect(await whoSees()).toEqual(['author', 'keeper'])
      const draft = completeDraft(fund.fundId)
      draft.body.root.children.push({ type: 'image', version: 1, mediaId, alt: 'หน้าวัด' })
      await saveDraft(db, author, itemId, { base: 0, draft }, now)
      expect(await whoSees()).toEqual(['author', 'keeper'])
      await submit(db, author, itemId, occasion)
      expect(await whoSees()).toEqual(['author', 'keeper', 'reviewer'])
      await startReview(db, reviewer, itemId, occasion)
      expect(await publish(db, reviewer, itemId, occasion)).toMatchObject({ ok: true })
      expect(await whoSees()).toEqual(Object.keys(everybody))
      expect(await seenBy(mediaId, null)).toMatchObject({ isPublic: true })
      await archive(db, author, itemId, occasion)
      expect(await whoSees()).toEqual(['author', 'keeper', 'reviewer'])
    })
  })
}
