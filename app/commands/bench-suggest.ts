// How long suggestions take and what they cost in memory: `npm run bench:suggest`. Nothing leaves this process.
import { PROVINCES } from '#content/taxonomy/provinces.ts'
import { placeInProvince } from '#search/distance.ts'
import { createSuggester } from '#search/suggest/suggester.ts'
import type { SearchDocument } from '#search/types.ts'

const ITEMS = 5_000
const FUNDS = 6_000
const QUERIES = 2_000
const LIMIT = 8
const BUDGET_MS = 30

const print = (line: string) => {
  process.stdout.write(`${line}\n`)
}

/** The same numbers in every run, so that two runs can be compared. */
let seed = 2567
function random(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}
const pick = <T>(all: readonly [T, ...T[]]): T => all[random(all.length)] ?? all[0]

const SYLLABLES = [
  'บ้าน',
  'หนอง',
  'แม่',
  'ท่า',
  'โคก',
  'ดอน',
  'ทุ่ง',
  'ห้วย',
  'คลอง',
  'ป่า',
  'นา',
  'วัง',
  'บาง',
  'ดง',
] as const
const TAILS = [
  'ขาว',
  'แดง',
  'ใหญ่',
  'น้อย',
  'เหนือ',
  'ใต้',
  'สัก',
  'ยาง',
  'โพธิ์',
  'แก้ว',
  'ทอง',
  'เงิน',
  'บัว',
  'ปลา',
  'ช้าง',
] as const
const TOPICS = [
  'ออมวันละบาท',
  'ธนาคารขยะ',
  'ดูแลผู้สูงอายุ',
  'เด็กแรกเกิด',
  'งานศพไม่เป็นหนี้',
  'บำนาญชาวบ้าน',
  'ภัยพิบัติ',
  'วัวออมบุญ',
] as const
const ENDS = [
  'ที่คนทั้งตำบลช่วยกัน',
  'จากเงินวันละบาท',
  'ในปีที่น้ำท่วม',
  'กับโรงเรียนและวัด',
  'ของคนรุ่นใหม่',
  'ที่เริ่มจากสิบห้าคน',
] as const
const place = () => pick(SYLLABLES) + pick(TAILS) + (random(3) === 0 ? pick(TAILS) : '')

/** As many tambon and amphoe as the country has, each in one province. */
const TAMBON = 7_255
const AMPHOE = 928
const localities = Array.from({ length: TAMBON }, (_, index) => ({
  tambon: place(),
  amphoe: `${pick(TAILS)}${index % AMPHOE}`,
  province: PROVINCES[(index % AMPHOE) % PROVINCES.length]?.code ?? 'TH-10',
}))

function make(index: number): SearchDocument {
  const type = index < ITEMS ? 'item' : 'fund'
  const { tambon, amphoe, province } = localities[random(TAMBON)] ?? { tambon: '', amphoe: '', province: '' }
  const fund = `กองทุนสวัสดิการชุมชนตำบล${tambon}`
  const story = `${pick(TOPICS)}${pick(ENDS)}: ${place()} ปี ${2547 + random(20)}`
  return {
    ...{ id: `${type}-${index}`, type, path: `/${index}`, title: type === 'item' ? story : fund },
    ...{ summary: '', body: '', keywords: [], authors: [], publishedAt: null, quality: 0 },
    place: placeInProvince(province),
    home: { fund, tambon, amphoe },
    facets: {
      type: [type],
      kind: [],
      benefit: [],
      issue: [],
      region: [],
      province: [province],
      year: [],
      origin: [],
    },
  }
}

function cut(title: string): string {
  return title.slice(0, 1 + random(14))
}

function slip(title: string): string {
  const typed = title.slice(0, 8 + random(8))
  const at = 1 + random(typed.length - 1)
  return `${typed.slice(0, at)}ฮ${typed.slice(at + 1)}`
}

const gc = (globalThis as { gc?: () => void }).gc
const heap = () => {
  gc?.()
  return process.memoryUsage().heapUsed
}

const documents = Array.from({ length: ITEMS + FUNDS }, (_, index) => make(index))
const before = heap()
const suggester = createSuggester()
const start = performance.now()
for (const document of documents) suggester.put(document)
suggester.settle()
const filled = performance.now() - start
const cost = heap() - before

print(
  `${ITEMS} items, ${FUNDS} funds: filled in ${filled.toFixed(0)} ms (${((filled / documents.length) * 1000).toFixed(0)} µs each)`,
)
print(
  `memory ${(cost / 1024 / 1024).toFixed(1)} MB${gc === undefined ? ' (without --expose-gc, so only about)' : ''}`,
)

const title = () => documents[random(documents.length)]?.title ?? ''
const KINDS: Record<string, () => string> = {
  beginnings: () => cut(title()),
  'words inside': () =>
    title()
      .slice(8 + random(10))
      .slice(0, 3 + random(8)),
  'slips of the finger': () => slip(title()),
  nonsense: () => `ฟหกด${random(1_000)}`,
  'Latin letters': () => pick(['na', 'chiang', 'community', 'x']),
}
/** The figure below which this share of them lies. */
function share(figures: number[], part: number): number {
  figures.sort((a, b) => a - b)
  return figures[Math.min(figures.length - 1, Math.floor(figures.length * part))] ?? 0
}

let over = false
for (const [kind, query] of Object.entries(KINDS)) {
  const times: number[] = []
  const busy: number[] = []
  let answered = 0
  for (let asked = 0; asked < QUERIES; asked++) {
    const typed = query()
    const begin = performance.now()
    const worked = process.cpuUsage()
    if (suggester.suggest(typed, LIMIT).length > 0) answered++
    times.push(performance.now() - begin)
    const { user, system } = process.cpuUsage(worked)
    busy.push((user + system) / 1000)
  }
  over ||= share(times, 0.95) > BUDGET_MS
  const figures = [share(times, 0.5), share(times, 0.95), share(times, 1), share(busy, 0.95)]
  const [p50, p95, longest, cpu] = figures.map((figure) => figure.toFixed(2).padStart(7))
  const percent = ((100 * answered) / QUERIES).toFixed(0)
  print(
    `${kind.padEnd(20)} p50 ${p50 ?? ''} ms  p95 ${p95 ?? ''} ms  longest ${longest ?? ''} ms  p95 of processor time ${cpu ?? ''} ms  answered ${percent} %`,
  )
}
print(`budget p95 ${BUDGET_MS} ms: ${over ? 'OVER' : 'kept'}`)
process.exitCode = over ? 1 : 0
