/** One sentence of a treebank: its text and the words that people cut it into. */
export type Sentence = { text: string; tokens: string[] }

/** How far two ways of cutting the same texts agree; the second is the one to be judged. */
export type Agreement = { precision: number; recall: number; f1: number }

const SAYS_NOTHING = /[^\p{L}\p{N}\p{M}]/gu

/** Reads CoNLL-U: the text of each sentence and its surface words. A joined token counts, not what it stands for. */
export function readConllu(file: string): Sentence[] {
  return file
    .split(/\n\s*\n/u)
    .map((block) => block.split('\n'))
    .map((lines) => ({
      text: lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length) ?? '',
      tokens: surfaceWords(lines),
    }))
    .filter(({ text, tokens }) => text !== '' && tokens.length > 0)
}

function surfaceWords(lines: string[]): string[] {
  const found: string[] = []
  let inside = 0
  for (const line of lines) {
    const [, first, last, form = ''] = /^(\d+)(?:-(\d+))?\t([^\t]*)/u.exec(line) ?? []
    if (first === undefined || Number(first) <= inside) continue
    if (last !== undefined) inside = Number(last)
    found.push(form)
  }
  return found
}

/** Compares words as stretches of letters and digits, so that signs and spaces count for nothing. */
export function createAgreement() {
  const words = { wanted: 0, found: 0, both: 0 }
  const boundaries = { wanted: 0, found: 0, both: 0 }
  return {
    /** False, and nothing counted, where the two are not cuts of the same letters. */
    add(wanted: readonly string[], found: readonly string[]): boolean {
      const [one, other] = [spans(wanted), spans(found)]
      if (one.letters !== other.letters) return false
      count(words, one.spans, other.spans)
      count(boundaries, one.ends, other.ends)
      return true
    },
    words: () => agreement(words),
    boundaries: () => agreement(boundaries),
  }
}

function spans(tokens: readonly string[]) {
  const found = { letters: '', spans: new Set<string>(), ends: new Set<string>() }
  for (const token of tokens) {
    const said = token.replace(SAYS_NOTHING, '').toLowerCase()
    if (said === '') continue
    const start = found.letters.length
    found.letters += said
    found.spans.add(`${start}-${found.letters.length}`)
    found.ends.add(String(found.letters.length))
  }
  return found
}

function count(
  sums: { wanted: number; found: number; both: number },
  wanted: Set<string>,
  found: Set<string>,
) {
  sums.wanted += wanted.size
  sums.found += found.size
  for (const one of found) if (wanted.has(one)) sums.both++
}

function agreement({ wanted, found, both }: { wanted: number; found: number; both: number }): Agreement {
  const rounded = (value: number) => Number((value || 0).toFixed(4))
  const [precision, recall] = [both / found, both / wanted]
  return {
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded((2 * precision * recall) / (precision + recall)),
  }
}
