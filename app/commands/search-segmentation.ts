// How well words are told apart: `npm run search:segmentation -- [FILE.conllu …]`, one line of JSON a measure.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { words } from '#search/thai/analyse.ts'
import { joinAndSplit } from '#search/thai/lexicon.ts'
import { normalise } from '#search/thai/normalise.ts'
import { lexicon } from '#search/vocabulary.ts'
import { createAgreement, readConllu, type Sentence } from './support/segmentation-score.ts'

/** Where a word of the field may stand: alone, first, last, between words without a space. */
const CARRIERS = ['…', '…ช่วยให้คนอยู่ได้', 'เราพูดถึง…', 'ทุกปีมี…ในหมู่บ้าน', 'แล้ว…ก็เพิ่มขึ้นจากเดิม']

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const ANALYSERS: Record<string, (text: string) => string[]> = {
  product: (text) => words(normalise(text), lexicon),
  'without lexicon': (text) => words(normalise(text)),
  'Intl.Segmenter': (text) => [...segmenter.segment(normalise(text))].map(({ segment }) => segment),
}

const print = (line: object) => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

for (const file of process.argv.slice(2)) {
  const sentences = readConllu(readFileSync(file, 'utf8'))
  for (const analyser of Object.keys(ANALYSERS))
    print({ file: basename(file), ...measure(sentences, analyser) })
}
print(domainWords())

function measure(sentences: Sentence[], analyser: string) {
  const agreement = createAgreement()
  let skipped = 0
  for (const { text, tokens } of sentences)
    if (!agreement.add(tokens.map(normalise), ANALYSERS[analyser]?.(text) ?? [])) skipped++
  const { precision, recall, f1 } = agreement.words()
  // why: where normalising reads a year or an abbreviation over several tokens, there is nothing to compare.
  return {
    analyser,
    sentences: sentences.length - skipped,
    skipped,
    precision,
    recall,
    f1,
    boundaries: agreement.boundaries(),
  }
}

/** The share of the dictionary that comes out whole, or in parts that are joined again, wherever a word stands. */
function domainWords() {
  const missed = [...lexicon].filter((word) =>
    CARRIERS.some((carrier) => {
      const sentence = normalise(carrier.replace('…', word))
      return !joinAndSplit(words(sentence, lexicon), lexicon).includes(word)
    }),
  )
  const found = lexicon.size - missed.length
  return { dictionary: lexicon.size, found, share: Number((found / lexicon.size).toFixed(4)), missed }
}
