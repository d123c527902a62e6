import { findProvince } from '#content/taxonomy/provinces.ts'

const BANGKOK = 'TH-10'
/** Names that say what they are already. */
const NAMED = /^(?:ตำบล|ต\.|อำเภอ|อ\.|แขวง|เขต|เทศบาล|ท[ตมน]\.|อบต|องค์การ|เมืองพัทยา|กิ่ง)/u

/** What the parts of an address are called in a province; Bangkok has words of its own, and none for itself. */
export const wordsFor = (province: string) =>
  province === BANGKOK
    ? { tambon: 'แขวง', amphoe: 'เขต', province: '' }
    : { tambon: 'ตำบล', amphoe: 'อำเภอ', province: 'จังหวัด' }

/** A part of an address with the word for it, where its name does not say it already. */
export const called = (word: string, name: string): string =>
  name === '' || NAMED.test(name) ? name : `${word}${name}`

type Place = { tambon: string; amphoe: string; province: string }

/** Where something is, in Thai as people write an address, from the smallest part: ตำบลน้ำขาว อำเภอจะนะ จังหวัดสงขลา. */
export function placeLine({ tambon, amphoe, province }: Place): string {
  const words = wordsFor(province)
  const name = findProvince(province)?.th ?? ''
  const parts = [called(words.tambon, tambon), called(words.amphoe, amphoe), called(words.province, name)]
  return parts.filter((part) => part !== '').join(' ')
}
