import type { SearchEngine } from '#search/types.ts'
import { within } from '#search/within.ts'

/** How long a start waits for the server's first word, in milliseconds. */
const PATIENCE_MS = 2_000

/** What the terminal says about the search server when the portal starts: that it answers, or why not and the remedy. */
export async function greetMeilisearch(engine: SearchEngine): Promise<string> {
  try {
    const held = await within(PATIENCE_MS, engine.count())
    return `เซิร์ฟเวอร์ค้นหาตอบแล้ว · Meilisearch answers and holds ${held} documents`
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return `เซิร์ฟเวอร์ค้นหาใช้ไม่ได้ ระหว่างนี้ระบบค้นหาในตัวตอบแทน ตรวจ MEILI_URL และ MEILI_KEY (ได้จาก npm run search:keys)
  Meilisearch cannot be used, the embedded engine answers meanwhile; check MEILI_URL and MEILI_KEY (npm run search:keys)
  ${reason}`
  }
}
