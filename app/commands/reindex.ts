// Builds the search index anew: `npm run search:reindex`.
import { INDEX_NAME } from '#app/context.server.ts'
import { enqueue } from '#db/outbox.ts'
import { fundDocumentId } from '#search/documents/fund.ts'
import { allDocuments } from '#search/documents/load-documents.ts'
import { createMeilisearchEngine } from '#search/engines/meilisearch/meilisearch-engine.ts'
import { runCommand } from './support/command.ts'

const HELP = `ใช้ · usage: npm run search:reindex
กับ MEILI_URL: สร้างดัชนีใหม่แล้วสลับโดยไม่มีช่วงว่าง · with MEILI_URL: builds a new index and swaps it in
ไม่มี MEILI_URL: ให้เว็บไซต์ที่เปิดอยู่อ่านทุกเรื่องและทุกกองทุนใหม่ · without: the running portal reads everything again`

await runCommand(HELP, async ({ database: { db }, environment, say }) => {
  if (environment.MEILI_URL !== undefined) {
    const engine = createMeilisearchEngine({
      url: environment.MEILI_URL,
      key: environment.MEILI_KEY ?? '',
      indexName: INDEX_NAME,
    })
    await engine.rebuild(allDocuments(db))
    say(`สร้างดัชนีใหม่แล้ว · rebuilt: ${(await engine.ids()).length}`)
    await engine.close()
    return 0
  }
  const items = await db
    .selectFrom('knowledge_items')
    .select('id')
    .where('current_version', 'is not', null)
    .execute()
  const funds = await db.selectFrom('funds').select('id').execute()
  await db.transaction().execute(async (trx) => {
    for (const { id } of items) await enqueue(trx, { topic: 'search', key: id })
    for (const { id } of funds) await enqueue(trx, { topic: 'search', key: fundDocumentId(id) })
  })
  say(
    `ขอให้อ่านใหม่ · asked for ${items.length} items, ${funds.length} funds; ดัชนีในตัวสร้างใหม่ทุกครั้งที่เปิด · the embedded index is rebuilt at every start`,
  )
  return 0
})
