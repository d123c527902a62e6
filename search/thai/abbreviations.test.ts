import { expect, it } from 'vitest'
import dictionary from '#content/vocabulary/dictionary.json'
import synonyms from '#content/vocabulary/synonyms.json'
import variants from '#content/vocabulary/variants.json'
import { thaiWords } from './dictionary.ts'
import { normalise } from './normalise.ts'

const ABBREVIATIONS = [...new Set([...synonyms.flat(), ...dictionary])].filter((word) =>
  /^(?:เ?[ก-ฮ]{1,4}[ิี]?\.)+$/u.test(word),
)
const SINGLE_LETTERS = ['ต.', 'อ.', 'จ.', 'ม.']

it('reads every abbreviation of the field alike, with dots, without, and with spaces', () => {
  const several = ABBREVIATIONS.filter((word) => !SINGLE_LETTERS.includes(word))
  expect(several.length).toBeGreaterThan(20)
  for (const word of several) {
    const plain = word.replaceAll('.', '')
    expect(normalise(word), word).toBe(plain)
    expect(normalise(plain), word).toBe(plain)
    if (word.split('.').length > 2) expect(normalise(word.replaceAll('.', '. ')), word).toBe(plain)
    expect(normalise(`ตาม${word}ชุมชน`), word).toBe(`ตาม${plain} ชุมชน`)
  }
})

it.each(SINGLE_LETTERS)('leaves %s as it is, for it stands for several words', (word) => {
  expect(normalise(`${word}น้ำขาว`)).toBe(`${word}น้ำขาว`)
})

it('never takes a misspelling for one that may be replaced anywhere when a right word holds it', () => {
  const anywhere = variants
    .filter(({ wrong, right, replace }) => replace === 'ok-anywhere' && normalise(wrong) !== normalise(right))
    .map(({ wrong }) => normalise(wrong))
  const right = [...new Set([...thaiWords(), ...dictionary.map(normalise)])]
  const endangered = anywhere.flatMap((wrong) =>
    right.filter((word) => word !== wrong && word.includes(wrong)),
  )
  expect(endangered).toEqual([])
})
