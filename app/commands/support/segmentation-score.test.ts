import { expect, it } from 'vitest'
import { createAgreement, readConllu } from './segmentation-score.ts'

const TREEBANK = `# sent_id = 1
# text = ไปกรุงเทพฯ
1	ไป	_	VERB	_	_	0	root	_	SpaceAfter=No
2-3	กรุงเทพ	_	_	_	_	_	_	_	_
2	กรุง	_	NOUN	_	_	1	obj	_	_
3	เทพ	_	NOUN	_	_	2	flat	_	_
3.1	_	_	_	_	_	_	_	_	_
4	ฯ	_	PUNCT	_	_	2	punct	_	_

# text = ดี

# text = ออม
1	ออม	_	VERB	_	_	0	root	_	_
`

it('reads sentences and their written words from a treebank', () => {
  expect(readConllu(TREEBANK)).toEqual([
    { text: 'ไปกรุงเทพฯ', tokens: ['ไป', 'กรุงเทพ', 'ฯ'] },
    { text: 'ออม', tokens: ['ออม'] },
  ])
})

it('counts a word as found where both of its ends are', () => {
  const agreement = createAgreement()
  expect(agreement.add(['โรงพยาบาล', 'ที่', 'ดี', '!'], ['โรง', 'พยาบาล', ' ', 'ที่', 'ดี'])).toBe(true)
  expect(agreement.words()).toEqual({ precision: 0.5, recall: 0.6667, f1: 0.5714 })
  expect(agreement.boundaries()).toEqual({ precision: 0.75, recall: 1, f1: 0.8571 })
})

it('counts nothing where the letters are not the same', () => {
  const agreement = createAgreement()
  expect(agreement.add(['พ.ศ.', '2561'], ['2561'])).toBe(false)
  expect(agreement.words()).toEqual({ precision: 0, recall: 0, f1: 0 })
})
