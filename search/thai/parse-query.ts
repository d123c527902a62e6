import { normalise } from './normalise.ts'

/** A query taken apart; everything normalised and trimmed. */
export type ParsedQuery = {
  /** What to look for, quotation marks and exclusions gone. */
  text: string
  /** Phrases in quotation marks: each must stand in the text as typed. */
  phrases: string[]
  /** Words or phrases after a minus sign: none may stand in the text. */
  excluded: string[]
}

/**
 * A minus that begins a word, with the quoted phrase (closed or not) or the word that it leaves out; or a quoted phrase.
 * In one pattern, so that a minus inside quotation marks belongs to the phrase.
 */
const SAID = /(?<=^|\s)-+(?:"([^"]*)(?:"|$)|([^\s"-][^\s"]*))|"([^"]+)"/gu
const SAYS_SOMETHING = /[\p{L}\p{N}]/u

/** Reads quoted phrases and minus signs; a minus inside a word (โควิด-19) is part of the word. Never fails. */
export function parseQuery(query: string): ParsedQuery {
  const phrases: string[] = []
  const excluded: string[] = []
  const text = normalise(query)
    .replace(/[«»]/gu, '"')
    .replace(SAID, (_, without?: string, word?: string, phrase?: string) => {
      if (phrase) phrases.push(phrase.trim())
      else excluded.push((without ?? word ?? '').trim())
      return ` ${phrase ?? ''} `
    })
    .replace(/"|(?<=^|\s)-+(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
  const saying = (all: string[]) => all.filter((one) => SAYS_SOMETHING.test(one))
  return { text: text.trim(), phrases: saying(phrases), excluded: saying(excluded) }
}
