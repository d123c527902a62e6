import { beforeAll, expect, it } from 'vitest'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import type { SearchEngine } from '#search/types.ts'
import { makeDocument } from '#tests/factories/documents.ts'

/** Two words each that differ in marks only, or a word and the way it comes out when a mark is forgotten. */
const PAIRS = `
ปา ป่า|เสือ เสื้อ|วิทย วิทยุ|ขาว ข่าว|ขาว ข้าว|ข่าว ข้าว|เขา เข่า|เขา เข้า|ไก ไก่|ไข ไข่|ไข ไข้|ไข่ ไข้|มา ม้า|ยา ย่า
ยา หย่า|นา น้า|นา หน้า|นอง น้อง|พี พี่|แม แม่|พอ พ่อ|ลูกคา ลูกค้า|บาน บ้าน|หมู หมู่|หมูบาน หมู่บ้าน|เพือน เพื่อน
ไม ไม่|ไม ไม้|ไม่ ไม้|ใหม ใหม่|ไหม ไหม้|ใกล ใกล้|ใต ใต้|นำ น้ำ|นำท่วม น้ำท่วม|ทองถิน ท้องถิ่น|ผูนำ ผู้นำ|หวย ห้วย
สวน ส่วน|แพง แพ่ง|แหลง แหล่ง|เรือง เรื่อง|เครือง เครื่อง|เครือข่าย เครือขาย|เปน เป็น|เดก เด็ก|เกบ เก็บ|เหน เห็น
สัตว สัตว์|ทรัพย ทรัพย์|ศูนย ศูนย์|สงฆ สงฆ์|สหกรณ สหกรณ์|ประโยชน ประโยชน์|เหตุการณ เหตุการณ์|จันทร จันทร์|องค องค์
ตน ต้น|คา ค่า|คา ฆ่า|ชาง ช้าง|ชาง ช่าง|ช้าง ช่าง|กอน ก่อน|กอน ก้อน|สอม ซ่อม|รอง ร้อง|ร่อง ร้อง|ตัง ตั้ง|ทุง ทุ่ง
เลือน เลื่อน|เสน เส้น|แกว แก้ว|กลา กล้า|กวาง กว้าง|สง ส่ง|เตา เต่า|ปู ปู่|แปง แป้ง|ฟา ฟ้า|ผา ผ้า|ถา ถ้า|ตู ตู้|มือ มื้อ
`
  .trim()
  .split(/[|\n]/u)
  .map((pair) => pair.split(' ') as [string, string])
  .filter(([one, other]) => one[0] === other[0])

const document = (id: string, body: string) => makeDocument({ id, title: `เล่ม ${id}`, body })

const LONG = 'คณะกรรมการประชุมทุกไตรมาส และดูแลสมาชิก '.repeat(20)

const search = async (engine: SearchEngine, query: string) =>
  (await engine.search({ query, filters: {}, sort: 'relevance', page: 1, pageSize: 10 })).hits.map(
    (hit) => hit.document.id,
  )

let engine: SearchEngine
beforeAll(() => {
  engine = createEmbeddedEngine()
})

it('holds at least sixty different pairs', () => {
  expect(new Set(PAIRS.map(([one, other]) => `${one} ${other}`)).size).toBeGreaterThanOrEqual(60)
})

it.each(PAIRS)('finds %s and %s by either form, the typed one first', async (one, other) => {
  await engine.upsert([document('one', one), document('other', other), document('long', LONG)])
  expect(await search(engine, one)).toEqual(['one', 'other'])
  expect(await search(engine, other)).toEqual(['other', 'one'])
  // why: a short text full of the other form must not win over one exact mention in a long text.
  await engine.upsert([document('one', `${LONG} ${one} ${LONG}`), document('other', `${other} ${other}`)])
  expect((await search(engine, one))[0]).toBe('one')
})
