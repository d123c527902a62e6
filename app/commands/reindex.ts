// Builds the search index anew: `npm run search:reindex`.
import { meilisearchFrom } from '#app/context.server.ts'
import { enqueueAll } from '#db/outbox.ts'
import { allDocuments } from '#search/documents/load-documents.ts'
import { rebuild } from '#search/rebuild.ts'
import { reconcile } from '#search/reconcile.ts'
import { SEARCH_TOPIC } from '#search/relay.ts'
import { runCommand } from './support/command.ts'

const HELP = `ใช้ · usage: npm run search:reindex
กับ MEILI_URL: สร้างดัชนีใหม่แล้วสลับโดยไม่มีช่วงว่าง แล้วเทียบกับฐานข้อมูลอีกครั้ง
ไม่มี MEILI_URL: ให้เว็บไซต์ที่เปิดอยู่อ่านทุกเรื่องใหม่
With MEILI_URL: builds a new index, swaps it in, and compares it with the database once more.
Without: the running portal reads everything again.`

await runCommand(HELP, async ({ database: { db }, environment, say }) => {
  const meilisearch = meilisearchFrom(environment)
  if (meilisearch !== undefined) {
    await rebuild(db, meilisearch)
    // why: what was removed while the new index was filled is in it until now.
    const { found, left, refusal } = await reconcile(db, meilisearch)
    await meilisearch.close()
    say(`สร้างดัชนีใหม่แล้ว · rebuilt: ${found.documents}`)
    if (left > 0) say(`ยังไม่ตรงกัน · still different: ${left} ${refusal ?? ''}`)
    return left === 0 ? 0 : 1
  }
  let asked = 0
  for await (const batch of allDocuments(db)) {
    const ids = batch.map(({ id }) => id)
    await db.transaction().execute((trx) => enqueueAll(trx, SEARCH_TOPIC, ids))
    asked += ids.length
  }
  say(
    `ขอให้อ่านใหม่ · asked for ${asked} documents; ดัชนีในตัวสร้างใหม่ทุกครั้งที่เปิด · the embedded index is rebuilt at every start`,
  )
  return 0
})
