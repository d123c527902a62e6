const ERA = ' ?\\.? ?ศ ?\\.? ?'
/** Two years joined by a dash are both of the era. */
const RANGE = (year: string) => `(${year})(?:( ?[-–—] ?)(${year}))?(?!\\d)`
/** After `ปี` and a number they say that years are counted, not named. */
const UNITS = [
  ...['ปี', 'เดือน', 'สัปดาห์', 'วัน', 'ชั่วโมง', 'นาที', 'คน', 'ราย', 'ครั้ง', 'บาท', 'แห่ง', 'เท่า'],
  ...['ล้าน', 'แสน', 'หมื่น', 'พัน', 'ร้อย', 'เปอร์เซ็นต์', '%', 'กว่า', 'ขึ้นไป'],
].join('|')

const BUDDHIST = `(?<![พค]${ERA})พ${ERA}${RANGE('\\d{2,4}')}`
const COMMON = `(?<![พค]${ERA})ค${ERA}${RANGE('(?:19|20)\\d\\d')}`
const SHORT =
  `(?<!\\d ?|ทุก|ราย|ต่อ|หลาย)(ปี(?:งบประมาณ|การศึกษา)? ?)${RANGE('\\d\\d')}` + `(?![.,:/–—-]\\d| ?(?:${UNITS}))`

/** Matches a year that is not yet a plain Buddhist-era number; as a source, to be part of larger patterns. */
export const UNREAD_YEAR = [BUDDHIST, COMMON, SHORT].join('|')

const buddhist = new RegExp(BUDDHIST, 'gu')
const common = new RegExp(COMMON, 'gu')
const short = new RegExp(SHORT, 'gu')

/**
 * Writes years as Buddhist-era numbers where the text says which era it means: `พ.ศ. 2561`, `พศ 61`, `ค.ศ. 2018` and
 * `ปี 61` all say 2561. A number with neither is never touched, nor is `5 ปี 10 เดือน`.
 */
export function readYears(text: string): string {
  return text
    .replace(buddhist, (_, ...found: string[]) => range(found, long))
    .replace(common, (_, ...found: string[]) => range(found, (year) => String(Number(year) + 543)))
    .replace(short, (_, before: string, ...found: string[]) => before + range(found, long))
}

function range([from, dash, to]: string[], read: (year: string) => string): string {
  return read(from ?? '') + (dash && to ? dash + read(to) : '')
}

function long(year: string): string {
  return year.length === 2 ? `25${year}` : year
}
