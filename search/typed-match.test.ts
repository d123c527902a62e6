import { expect, it } from 'vitest'
import { makeDocument } from '#tests/factories/documents.ts'
import { fits, holdsName } from './typed-match.ts'

it.each([
  ['สมศรี ใจดี', 'สมศรี', true],
  ['สมศรี ใจดี', 'ใจดี', true],
  ['สมศรี ใจดี', 'สมศรีใจดี', true],
  ['ป้าแจ๋ว แม่ฮี้', 'แมฮี', true],
  ['ป้าแจ๋ว แม่ฮี้', 'แม่ฮี', true],
  ['Somsri Jaidee', 'somsri', true],
  ['แม่ปา', 'แม่ป่า', false],
  ['กองทุนแม่ยม', 'แม้ยม', false],
  ['กองทุนรุ่น ๒', 'รุ่น 2', true],
  ['สมศรี', 'สมชาย', false],
  ['สมศรี', '', false],
  ['', 'สมศรี', false],
])('reads a part of a name as people write it: in %s there is %s: %s', (name, part, holds) => {
  expect(holdsName(name, [part])).toBe(holds)
})

const item = makeDocument({
  id: 'item-a',
  title: 'เรื่องของสมชาย',
  authors: ['สมศรี ใจดี', 'คำปัน'],
  home: { fund: 'กองทุนสวัสดิการตำบลน้ำขาว', tambon: '', amphoe: '' },
})
const fund = makeDocument({ id: 'fund-a', type: 'fund', title: 'กองทุนสวัสดิการตำบลน้ำขาว' })
const bareItem = makeDocument({ id: 'item-b', title: 'น้ำขาว' })

it.each([
  ['nothing asked', item, {}, true],
  ['one author', item, { authors: ['คำปัน'] }, true],
  ['either author', item, { authors: ['สมปอง', 'สมศรี'] }, true],
  ['somebody it only speaks of', item, { authors: ['สมชาย'] }, false],
  ['its fund', item, { funds: ['น้ำขาว'] }, true],
  ['author and fund', item, { authors: ['สมศรี'], funds: ['น้ำขาว'] }, true],
  ['the author of another fund', item, { authors: ['สมศรี'], funds: ['แม่ยม'] }, false],
  ['a fund by its own name', fund, { funds: ['น้ำขาว'] }, true],
  ['a fund by an author', fund, { authors: ['สมศรี'] }, false],
  ['a text without a fund', bareItem, { funds: ['น้ำขาว'] }, false],
  ['a list that was emptied', bareItem, { authors: [], funds: [] }, true],
])('lets through or not: %s', (_, document, asked, through) => {
  expect(fits(document, asked)).toBe(through)
})
