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

/** Reads quoted phrases and minus signs; a minus inside a word (โควิด-19) is part of the word. Never fails. */
export function parseQuery(query: string): ParsedQuery {
  const phrases: string[] = []
  const excluded: string[] = []
  const text = normalise(query)
    .replace(/(?<=^|\s)-(?:"([^"]+)"|([^\s"-][^\s"]*))/gu, (_, phrase?: string, word?: string) => {
      excluded.push((phrase ?? word ?? '').trim())
      return ' '
    })
    .replace(/"([^"]+)"/gu, (_, phrase: string) => {
      phrases.push(phrase.trim())
      return ` ${phrase} `
    })
    .replace(/"/gu, ' ')
    .replace(/\s+/gu, ' ')
  const said = (one: string) => one !== ''
  return { text: text.trim(), phrases: phrases.filter(said), excluded: excluded.filter(said) }
}
