import { z } from 'zod'
import { isStorable } from '#app/i18n/storable-text.ts'
import { storedDay } from './writer/eras.ts'

/** One text of an import file. `date` is free text, `source` a web address or the name of a publication. */
export type ImportLine = { id: string; title: string; body: string; date?: string; source?: string }

/** Why a line is not taken: the field, the rule and what to do, in Thai and English. */
type Refused = { ok: false; reason: string }

const LONGEST = { id: 200, title: 1_000, body: 1_900_000, date: 100, source: 2_000 } as const
type Field = keyof typeof LONGEST
const FIELDS = Object.keys(LONGEST) as Field[]
const NEEDED: readonly Field[] = ['id', 'title', 'body']
/** Fields that programs like to write as numbers. */
const NUMBERS: readonly Field[] = ['id', 'date']
const NAMES: Record<Field, readonly [string, string]> = {
  id: ['รหัสที่ไม่ซ้ำกันในไฟล์', 'an id that no other line has'],
  title: ['ชื่อเรื่อง', 'the title'],
  body: ['เนื้อเรื่อง', 'the text'],
  date: ['วันที่', 'the date'],
  source: ['ที่อยู่เว็บหรือชื่อแหล่งที่มา', 'a web address or the name of the source'],
}

const no = (reason: string): Refused => ({ ok: false, reason })

/** Reads one line of JSON; what is null or blank counts as absent. */
export function parseImportLine(text: string): { ok: true; line: ImportLine } | Refused {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return no(
      'ไม่ใช่ JSON กรุณาให้หนึ่งเรื่องเป็น JSON หนึ่งบรรทัด · is no JSON. Please give each text as one line of JSON',
    )
  }
  const object = z.record(z.string(), z.unknown()).safeParse(value)
  if (!object.success)
    return no(
      'ไม่ใช่ออบเจกต์ กรุณาใช้รูป {"id": …, "title": …, "body": …} · is no object. Please write {"id": …, "title": …, "body": …}',
    )
  const line: Partial<ImportLine> = {}
  for (const field of FIELDS) {
    const read = readField(field, object.data[field] ?? undefined)
    if (typeof read === 'object') return read
    if (read !== '') line[field] = read
  }
  return { ok: true, line: line as ImportLine }
}

/** The words of a field, empty where there are none and none are needed. */
function readField(field: Field, given: unknown): string | Refused {
  const [thai, english] = NAMES[field]
  const missing = `${field}: ไม่มีข้อความ กรุณาใส่${thai} · ${field}: is missing. Please give ${english}`
  if (given === undefined) return NEEDED.includes(field) ? no(missing) : ''
  if (typeof given !== 'string' && !(typeof given === 'number' && NUMBERS.includes(field)))
    return no(
      `${field}: ต้องเป็นข้อความ กรุณาใส่${thai}ในเครื่องหมาย "…" · ${field}: must be text. Please give ${english} in "…"`,
    )
  const words = field === 'body' ? String(given) : String(given).trim()
  if (words.trim() === '') return NEEDED.includes(field) ? no(missing) : ''
  if (words.length > LONGEST[field]) {
    const most = LONGEST[field].toLocaleString('en')
    return no(
      `${field}: ยาวเกิน ${most} ตัวอักษร กรุณาย่อหรือแบ่งเป็นหลายเรื่อง · ${field}: is longer than ${most} characters. Please shorten it or make several texts of it`,
    )
  }
  if (!isStorable(words) || words.includes('\uFFFD'))
    return no(
      `${field}: มีอักษรเสีย (NUL, ครึ่งหนึ่งของอักษรคู่ หรือ U+FFFD) กรุณาบันทึกไฟล์เป็น UTF-8 และลบอักษรนั้น · ${field}: holds a damaged character (NUL, half of a pair, or U+FFFD). Please save the file as UTF-8 and take it out`,
    )
  if (field === 'date' && !mayBeDay(words))
    return no(
      `date: ไม่มีวันที่ ${words} ในปฏิทิน กรุณาใส่วันที่ที่มีจริง เช่น 2024-12-05 หรือ 2567-12-05 หรือใส่เฉพาะปี · date: the calendar has no ${words}. Please give a day that exists such as 2024-12-05, or only the year`,
    )
  return words
}

/** False for what is written as a day, of either era, that no calendar has; a date may also be said in words. */
function mayBeDay(words: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(words) ?? []
  if (year === undefined || month === undefined || day === undefined) return true
  const stored = storedDay({ year, month: month.padStart(2, '0'), day: day.padStart(2, '0') })
  return z.iso.date().safeParse(stored).success
}
