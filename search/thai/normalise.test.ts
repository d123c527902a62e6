import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.ts'

describe.each([
  [
    'writes letters in one way, whatever the keyboard or the font made of them',
    [
      ['caf\u0065\u0301', 'café'],
      ['กองทุน\u200Bสวัสดิการ\u2060ชุม\u00ADชน\uFEFF', 'กองทุนสวัสดิการชุมชน'],
      ['กองทุน\u00A0สวัสดิการ\u2009ชุมชน\u202Fตำบล', 'กองทุน สวัสดิการ ชุมชน ตำบล'],
      ['เเม่เเละเเก', 'แม่และแก'],
      ['น\u0E4D\u0E49\u0E32', 'น้ำ'],
      ['ส\u0E4D\u0E32นักงาน', 'สำนักงาน'],
      ['น\u0E33\u0E49', 'น้ำ'],
      ['ท\u0E48\u0E35', 'ที่'],
      ['สิทธ\u0E4C\u0E34', 'สิทธิ์'],
      ['บ้้าน', 'บ้าน'],
      ['ชุุมชน', 'ชุมชน'],
      ['ศูนย์์', 'ศูนย์'],
      ['เป็็น', 'เป็น'],
      ['ก่\u0E38่่\u0E38', 'กุ่'],
      ['ป\uF70Aา ผ\uF70B\u0E39นำ ท\uF702\uF713', 'ป่า ผู้นำ ที่'],
      ['\uF700าน \uF70Fาติ', 'ฐาน ญาติ'],
    ],
  ],
  [
    'reads Thai digits and years',
    [
      ['๑๒๓ บาท', '123 บาท'],
      ['พ.ศ. ๒๕๖๑', '2561'],
      ['พ.ศ.2561', '2561'],
      ['พ. ศ. 2561', '2561'],
      ['พ.ศ 2561', '2561'],
      ['พศ 2561', '2561'],
      ['พ.ศ. 61', '2561'],
      ['พ.ศ. 61-63', '2561-2563'],
      ['ปี พ.ศ. ๖๑', 'ปี 2561'],
      ['ค.ศ. 2018', '2561'],
      ['คศ 1999', '2542'],
      ['ค.ศ. 2018–2020', '2561-2563'],
      ['ปี 61', 'ปี 2561'],
      ['ผลงานปี๖๑', 'ผลงานปี2561'],
      ['ปีงบประมาณ 62', 'ปีงบประมาณ 2562'],
      ['ปี 2561', 'ปี 2561'],
      ['5 ปี 10 เดือน', '5 ปี 10 เดือน'],
      ['อายุ 5 ปี 61', 'อายุ 5 ปี 61'],
      ['ปี 61 คน', 'ปี 61 คน'],
      ['ทุกปี 30 บาท', 'ทุกปี 30 บาท'],
      ['ทุกปี 30', 'ทุกปี 30'],
      ['ปี 61.5', 'ปี 61.5'],
      ['2018', '2018'],
      ['เมื่อ 1999', 'เมื่อ 1999'],
      ['ค.ศ. 2561', 'คศ 2561'],
      ['พ.ศ. 25611', 'พศ 25611'],
    ],
  ],
  [
    'takes the dots out of abbreviations, and leaves single letters theirs',
    [
      ['พ.ร.บ.', 'พรบ'],
      ['พ. ร. บ.', 'พรบ'],
      ['พ.ร.บ', 'พรบ'],
      ['พรบ.', 'พรบ'],
      ['พ.ร.บ.สวัสดิการ', 'พรบ สวัสดิการ'],
      ['ตามพ.ร.บ.นี้', 'ตามพรบ นี้'],
      ['รพ.สต.', 'รพสต'],
      ['มี.ค. และ เม.ย.', 'มีค และ เมย'],
      ['ต.ค.', 'ตค'],
      ['พอช.', 'พอช'],
      ['อบต.น้ำขาว', 'อบต น้ำขาว'],
      ['ต.น้ำขาว อ.จะนะ จ.สงขลา', 'ต.น้ำขาว อ.จะนะ จ.สงขลา'],
      ['อ.ปง จ.พะเยา', 'อ.ปง จ.พะเยา'],
      ['ม.5', 'ม.5'],
      ['3.5 บาท', '3.5 บาท'],
    ],
  ],
  [
    'leaves out the signs for repeating, shortening and so on',
    [
      ['ต่างๆ', 'ต่าง'],
      ['ต่าง ๆ', 'ต่าง'],
      ['ต่างๆ กัน', 'ต่าง กัน'],
      ['กรุงเทพฯ', 'กรุงเทพ'],
      ['กองทุนฯ จ่าย', 'กองทุน จ่าย'],
      ['ข้าว ปลา ฯลฯ', 'ข้าว ปลา'],
      ['ข้าว ฯลฯ ปลา', 'ข้าว ปลา'],
      ['ข้าว ฯ ล ฯ', 'ข้าว'],
      ['ข้าว ฯล', 'ข้าว'],
    ],
  ],
  [
    'writes Latin letters, quotes, dashes and spaces plainly',
    [
      ['CODI', 'codi'],
      ['“ออม” ‘บุญ’', '"ออม" \'บุญ\''],
      ['2561–2565 — ออม', '2561-2565 - ออม'],
      ['ＣＯＤＩ　１２', 'codi 12'],
      ['  ออม \t บุญ \r\n สุข ', 'ออม บุญ\nสุข'],
    ],
  ],
] as [string, [string, string][]][])('the cleaning of text %s', (_, rows) => {
  it.each(rows)('reads "%s" as "%s"', (typed, read) => {
    expect(normalise(typed)).toBe(read)
    expect(normalise(read)).toBe(read)
  })
})

/** Pieces that the rules act on, alone and in every combination. */
const PIECES = Array.from('กขนมพศครบปีเแาำ่้๊๋ัิีฺุู์็ํ๎ๆฯลๅ๐๑๙.. \n\t1256-–“aAÉé\u0301\u200B\u00A0３．\uF70A').concat(
  ...['พ.ศ.', 'ค.ศ.', 'ปี ', 'ฯลฯ', '2018', '61', 'พ. ร. บ.'],
)
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((pieces) => pieces.join(''))
const word = fc
  .array(fc.constantFrom(...Array.from('กขนมพรบเแาำ่้ัิีุู์็ำๆฯa')), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''))
const consonants = (of: string) => of.replace(/[^ก-ฮ]/gu, '')

describe('cleaned text', () => {
  it('stays as it is when it is cleaned again', () => {
    fc.assert(
      fc.property(text, (typed) => normalise(normalise(typed)) === normalise(typed)),
      { numRuns: 5_000 },
    )
  })

  it('keeps every consonant, but those of an era before its year and the ล of ฯลฯ', () => {
    const spoken = text.filter((typed) => !/ศ|ฯ[^ก-ฮ]*ล/u.test(typed))
    fc.assert(
      fc.property(spoken, (typed) => consonants(normalise(typed)) === consonants(typed)),
      { numRuns: 5_000 },
    )
    const withEras = fc.property(text, (typed) => {
      const said = (of: string) => consonants(of).replace(/[พคศล]/gu, '')
      return said(normalise(typed)) === said(typed)
    })
    fc.assert(withEras, { numRuns: 5_000 })
  })

  it('is the same for a line in a long text and for that line typed into the search box', () => {
    fc.assert(
      fc.property(
        text,
        text,
        (one, other) => normalise(`${one}\n${other}`) === `${normalise(one)}\n${normalise(other)}`,
      ),
      { numRuns: 5_000 },
    )
  })

  it('is the same for two words together and for each of them', () => {
    const said = word.filter((typed) => normalise(typed) !== '')
    fc.assert(
      fc.property(
        said,
        said,
        (one, other) => normalise(`${one} ${other}`) === `${normalise(one)} ${normalise(other)}`,
      ),
      { numRuns: 5_000 },
    )
  })

  it('is never longer than what was typed, but for the century of a short year', () => {
    const thai = text.filter((typed) => !/[É３．]/u.test(typed))
    const shortYears = (typed: string) => (typed.match(/ปี/gu) ?? []).length
    fc.assert(
      fc.property(thai, (typed) => normalise(typed).length <= typed.length + 4 * shortYears(typed)),
      { numRuns: 5_000 },
    )
  })

  // why: a rule that reads a run again from each of its characters would not come to an end here within the time of a test.
  it.each([
    '้',
    '้ิ',
    'ํ้',
    'ำ้',
    'เ',
    'ํา',
    ' ',
    '\u200B ',
    'ๆ',
    'ฯล',
    'ก.',
    'ก. ',
    'พ.ศ.',
    'พศ ',
    'ปี 6',
    '.',
    '-',
    '“',
  ])('copes with three hundred thousand characters of "%s"', (piece) => {
    const typed = `ก${piece.repeat(300_000 / piece.length)}`
    const once = normalise(typed)
    expect(once.length).toBeLessThanOrEqual(typed.length * 2)
    expect(normalise(once)).toBe(once)
  })
})
