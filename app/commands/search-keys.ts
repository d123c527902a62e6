// Makes the two keys of a Meilisearch server: `MEILI_MASTER_KEY=… npm run search:keys`.
import { MeilisearchApiError } from 'meilisearch'
import { INDEX_NAME } from '#app/context.server.ts'
import { createAccessKeys } from '#search/engines/meilisearch/access-keys.ts'
import { runCommandWithoutDatabase, UsageError } from './support/command.ts'

const HELP = `ใช้ · usage: MEILI_URL=… MEILI_MASTER_KEY=… npm run search:keys -- [--renew]
สร้างกุญแจสองดอกที่มีสิทธิ์เท่าที่จำเป็น: ดอกหนึ่งเขียนดัชนี อีกดอกอ่านอย่างเดียว ขอซ้ำได้กุญแจเดิม
Makes two keys with no more rights than needed: one writes the index, one only reads. Asking again gives the same keys.
--renew  สร้างกุญแจใหม่และเลิกใช้กุญแจเดิม · makes new keys and ends the old ones
เก็บกุญแจหลักไว้กับเซิร์ฟเวอร์ค้นหา ไม่ต้องให้เว็บไซต์ · keep the master key with the search server, not with the portal`

await runCommandWithoutDatabase(HELP, async ({ environment, say }, args) => {
  const unknown = args.find((argument) => argument !== '--renew')
  if (unknown !== undefined) throw new UsageError(`${unknown}: ไม่รู้จักตัวเลือกนี้ · unknown option`)
  const { MEILI_URL: url } = environment
  const masterKey = process.env['MEILI_MASTER_KEY'] ?? ''
  if (url === undefined) throw new UsageError('MEILI_URL: กรุณาบอกที่อยู่เซิร์ฟเวอร์ · name the server’s address')
  if (masterKey === '') throw new UsageError('MEILI_MASTER_KEY: กรุณาให้กุญแจหลัก · give the master key')
  const keys = await createAccessKeys({
    ...{ url, masterKey, indexName: INDEX_NAME, renew: args.includes('--renew') },
  }).catch((cause: unknown) => {
    throw new UsageError(whyNot(cause))
  })
  say(`MEILI_KEY=${keys.write}`)
  say(`MEILI_SEARCH_KEY=${keys.read}`)
  return 0
})

/** What to mend, in the words of both languages, then the server's own. */
function whyNot(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : String(cause)
  return cause instanceof MeilisearchApiError
    ? `MEILI_MASTER_KEY: เซิร์ฟเวอร์ไม่รับกุญแจนี้ กรุณาใช้กุญแจหลักที่ตั้งไว้ตอนเปิดเซิร์ฟเวอร์ · the server does not take this key: give the master key it was started with\n  ${said}`
    : `MEILI_URL: ติดต่อเซิร์ฟเวอร์ไม่ได้ กรุณาตรวจที่อยู่และเปิดเซิร์ฟเวอร์ · the server cannot be reached: check the address and that it runs\n  ${said}`
}
