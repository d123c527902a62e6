import { expect, it } from 'vitest'
import { placeLine } from './place-line.ts'

it.each([
  ['น้ำขาว', 'จะนะ', 'TH-90', 'ตำบลน้ำขาว อำเภอจะนะ จังหวัดสงขลา'],
  ['เทศบาลเมืองตะลุบัน', 'สายบุรี', 'TH-94', 'เทศบาลเมืองตะลุบัน อำเภอสายบุรี จังหวัดปัตตานี'],
  ['ต.แม่ยม', '', 'TH-56', 'ต.แม่ยม จังหวัดพะเยา'],
  ['ลาดยาว', 'จตุจักร', 'TH-10', 'แขวงลาดยาว เขตจตุจักร กรุงเทพมหานคร'],
  ['', '', 'TH-52', 'จังหวัดลำปาง'],
  ['', '', 'TH-99', ''],
])('writes %s, %s, %s as an address', (tambon, amphoe, province, line) => {
  expect(placeLine({ tambon, amphoe, province })).toBe(line)
})
