/** Letters that people take for one another because they sound or look alike; each string is one group. */
const ALIKE = [
  'ฎฏดต',
  'ณนญ',
  'ฌชฉ',
  'ศษส',
  'ใไ',
  'รล',
  'ฑทธฒ',
  'ญย',
  'ขฃคฅฆ',
  'พภ',
  'กถ',
  'ิีึื',
  'ุู',
  'ะั',
  'เแ',
  'บป',
  'ฟฝพผ',
  'ๅาำ',
]
/** Rows of the Thai Kedmanee keyboard, plain and shifted, and of the Latin one. */
const ROWS = [
  'ๅภถุึคตจขช',
  'ๆไำพะัีรนยบลฃ',
  'ฟหกดเาสวง',
  'ผปแอิืทมใฝ',
  'ฎฑธณญฐ',
  'ฤฆฏโฌษศซ',
  'ฉฮฒฬฦ',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
]
const THAI = 'กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลวศษสหฬอฮะัาำิีึืุูเแโใไ'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'

const near = new Map<string, Set<string>>()
for (const group of ALIKE) for (const one of group) for (const other of group) remember(one, other)
for (const row of ROWS)
  for (let at = 0; at + 1 < row.length; at++) {
    remember(row[at] ?? '', row[at + 1] ?? '')
    remember(row[at + 1] ?? '', row[at] ?? '')
  }

function remember(one: string, other: string): void {
  if (one !== other) near.set(one, (near.get(one) ?? new Set()).add(other))
}

/** A form one slip away. `cost`: 1 for a common slip (swapped, left out, doubled, look-alike, neighbouring key), else 2. */
export type Slip = { form: string; cost: 1 | 2 }

/**
 * Every form that one dropped, added, wrong or swapped character turns `form` into, letters only, itself left out.
 * About 130 forms a character; a form may come up more than once.
 */
export function* slipsOf(form: string): Generator<Slip> {
  const letters = /[a-z]/u.test(form) ? LATIN : THAI
  for (let at = 0; at <= form.length; at++) {
    const before = form.slice(0, at)
    const here = form[at]
    for (const letter of letters)
      // why: what was typed lacks this letter; leaving one out is the commonest slip of all.
      yield { form: before + letter + form.slice(at), cost: 1 }
    if (here === undefined) continue
    const after = form.slice(at + 1)
    const next = form[at + 1]
    yield { form: before + after, cost: 1 }
    if (next !== undefined && next !== here)
      yield { form: before + next + here + form.slice(at + 2), cost: 1 }
    for (const letter of letters)
      if (letter !== here) yield { form: before + letter + after, cost: near.get(here)?.has(letter) ? 1 : 2 }
  }
}
