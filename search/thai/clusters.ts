/** Consonants, vowels and marks, for a character class; ๆ, ฯ, digits and signs are not among them. */
export const THAI_LETTERS = '\\u0E01-\\u0E2E\\u0E30-\\u0E3A\\u0E40-\\u0E45\\u0E47-\\u0E4E'

const code = (letter: string) => letter.charCodeAt(0)

const A = code('ะ')
const PHINTHU = 0x0e3a
const [SARA_E, SARA_AI] = [code('เ'), code('ไ')]
const LAKKHANG = 0x0e45
const [MAITAIKHU, YAMAKKAN] = [0x0e47, 0x0e4e]
const [FIRST_TONE, LAST_TONE] = [0x0e48, 0x0e4b]
const THANTHAKHAT = 0x0e4c
const [MAI_HAN_AKAT, SARA_I, SARA_UEE, SARA_U] = [0x0e31, 0x0e34, 0x0e37, 0x0e38]
const KO_KAI = code('ก')

const isTone = (letter: number) => letter >= FIRST_TONE && letter <= LAST_TONE

/**
 * Whether a word may end before the character at `at` of a run of Thai letters. Never between a consonant and what is
 * written around it (vowels, marks, a silenced final), nor before the final that a short vowel needs.
 */
export function mayCut(run: string, at: number): boolean {
  const next = run.charCodeAt(at)
  const last = run.charCodeAt(at - 1)
  if ((next >= A && next <= PHINTHU) || next === LAKKHANG || (next >= MAITAIKHU && next <= YAMAKKAN))
    return false
  if (last >= SARA_E && last <= SARA_AI) return false
  if (needsFinal(isTone(last) ? run.charCodeAt(at - 2) : last)) return false
  if (last === MAITAIKHU && !isKo(run, at)) return false
  const after = run.charCodeAt(at + 1)
  const silenced = after === SARA_I || after === SARA_U ? run.charCodeAt(at + 2) : after
  return silenced !== THANTHAKHAT
}

/** Whether ก็, a word of its own, ends at `at`; the same letters begin เก็บ. */
function isKo(run: string, at: number): boolean {
  const before = run.charCodeAt(at - 3)
  return run.charCodeAt(at - 2) === KO_KAI && !(before >= SARA_E && before <= SARA_AI)
}

function needsFinal(vowel: number): boolean {
  return vowel === MAI_HAN_AKAT || vowel === SARA_UEE
}
