import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieces, trigrams, words } from './analyse.ts'
import { mayCut } from './clusters.ts'
import { cutThai } from './cut-thai.ts'
import { partsOf, thaiDictionary, thaiWords } from './dictionary.ts'

const cut = (text: string, lexicon?: ReadonlySet<string>) => words(text, lexicon).join('|')

describe('the words of a text', () => {
  it.each([
    ['สมาชิกออมวันละบาททุกเดือน', 'สมาชิก|ออม|วัน|ละ|บาท|ทุก|เดือน'],
    ['ผลกระทบต่อการกระทำ', 'ผล|กระทบ|ต่อ|การ|กระทำ'],
    ['เขาบอกว่ามากกว่าที่คิด', 'เขา|บอก|ว่า|มาก|กว่า|ที่|คิด'],
    ['ช่วยเหลือเจ้าหน้าที่โรงพยาบาล', 'ช่วยเหลือ|เจ้าหน้าที่|โรงพยาบาล'],
    ['ของบีบีซี', 'ของ|บีบีซี'],
    ['โอบามากล่าวว่า', 'โอบามา|กล่าว|ว่า'],
    ['พรบสวัสดิการ', 'พรบ|สวัสดิการ'],
    ['ปี2561มี12,500.50บาท', 'ปี|2561|มี|12,500.50|บาท'],
    ['covid-19 กับ codi', 'covid|19|กับ|codi'],
    ['ต่างๆ กรุงเทพฯ', 'ต่าง|ๆ|กรุงเทพ|ฯ'],
    ['จ.นราธิวาส', 'จ|นราธิวาส'],
    ['', ''],
    ['!? …', ''],
  ])('of "%s" are %s', (text, expected) => {
    expect(cut(text)).toBe(expected)
  })

  it('are found by a lexicon where general Thai reads something else, and given in parts', () => {
    expect(cut('ทุกปีมีนาข้าว')).toBe('ทุก|ปี|มีนา|ข้าว')
    expect(cut('ทุกปีมีนาข้าว', new Set(['นาข้าว']))).toBe('ทุก|ปี|มี|นา|ข้าว')
  })

  it('lose no letter, digit or mark, and never part a mark from its letter', () => {
    const letters = Array.from('กขคงจนมยรลวสหอะาำเแโใไัิีุู่้็์ๆฯ 1a.-漢é')
    const text = fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, (typed) => {
        const found = words(typed)
        expect(found.join('').replace(/[^\p{L}\p{N}\p{M}]/gu, '')).toBe(
          typed.replace(/[^\p{L}\p{N}\p{M}]/gu, ''),
        )
        expect(pieces(typed).join('')).toBe(typed)
        for (const [before, after = ''] of found.map((one, at) => [one, found[at + 1]] as const))
          if (/[ก-ฮ]$/u.test(before) && /^[ะ-ฺ็-๎]/u.test(after)) expect(typed).not.toContain(before + after)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each(['กองทุนสวัสดิการชุมชน', 'ก', 'กกกกก่', 'เ', '้', 'a', '1', '漢', '😀', '𝒜', 'a '])(
    'lose nothing of one long run of "%s"',
    (piece) => {
      const run = piece.repeat(300_000 / piece.length)
      expect(pieces(run).join('')).toBe(run)
      expect(words(run).join('').length).toBe(run.replace(/[^\p{L}\p{N}\p{M}]/gu, '').length)
    },
  )

  it('take twice the work for twice the text', () => {
    const dictionary = thaiDictionary()
    const stepsFor = (run: string) => {
      let steps = 0
      cutThai(run, {
        ...dictionary,
        step: (node, letter) => {
          steps++
          return dictionary.step(node, letter)
        },
      })
      return steps
    }
    for (const piece of ['กองทุนสวัสดิการชุมชน', 'ก', 'เเเ', 'กกุ', 'มหา']) {
      const [once, twice] = [stepsFor(piece.repeat(5_000)), stepsFor(piece.repeat(10_000))]
      expect(twice / once).toBeLessThan(2.1)
    }
  })
})

it('cuts only where a word may end', () => {
  const cuts = (run: string) =>
    Array.from(run.slice(1), (_, at) => (mayCut(run, at + 1) ? '|' : '') + (run[at + 1] ?? ''))
  expect(
    ['ที่รัก', 'เก็บไว้', 'จันทร์', 'ก็ดี', 'เรือ', 'พันธุ์ไม้'].map((run) => (run[0] ?? '') + cuts(run).join('')),
  ).toEqual([...['ที่|รัก', 'เก็บ|ไว้', 'จัน|ทร์', 'ก็|ดี', 'เรือ', 'พันธุ์|ไม้']])
})

it('knows the parts of compounds, and that other words have none', () => {
  expect(partsOf('โรงพยาบาล')).toEqual(['โรง', 'พยาบาล'])
  expect(partsOf('ส่งเสริม')).toEqual(['ส่ง', 'เสริม'])
  expect(partsOf('มะพร้าว')).toEqual([])
  expect(partsOf('covid')).toEqual([])
  expect(partsOf('')).toEqual([])
  expect(thaiWords().has('โรงพยาบาล')).toBe(true)
})

it('takes trigrams inside runs only', () => {
  expect(trigrams('ปี 2561 ออม')).toEqual(['ปี', '256', '561', 'ออม'])
})
