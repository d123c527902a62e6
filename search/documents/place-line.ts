import { findProvince } from '#content/taxonomy/provinces.ts'

const BANGKOK = 'TH-10'
/** Names that say what they are already. */
const NAMED = /^(?:ตำบล|ต\.|อำเภอ|อ\.|แขวง|เขต|เทศบาล|ท[ตมน]\.|อบต|องค์การ|เมืองพัทยา|กิ่ง)/u

/** Where something is, in Thai as people write an address, from the smallest part: ตำบลน้ำขาว อำเภอจะนะ จังหวัดสงขลา. */
export function placeLine({
  tambon,
  amphoe,
  province,
}: {
  tambon: string
  amphoe: string
  province: string
}): string {
  const [small, middle] = province === BANGKOK ? ['แขวง', 'เขต'] : ['ตำบล', 'อำเภอ']
  const name = findProvince(province)?.th ?? ''
  const called = (word: string, part: string) => (part === '' || NAMED.test(part) ? part : `${word}${part}`)
  const parts = [
    called(small, tambon),
    called(middle, amphoe),
    province === BANGKOK ? name : called('จังหวัด', name),
  ]
  return parts.filter((part) => part !== '').join(' ')
}
