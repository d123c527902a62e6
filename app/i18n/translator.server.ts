import type { Language } from './languages.ts'
import type { Messages } from './message-key.ts'
import { en } from './messages/en/index.ts'
import { th } from './messages/th/index.ts'
import { createTranslator, type Translate } from './translate.ts'

/** The server keeps both languages; a browser only ever receives the one it shows. */
export const MESSAGES: Record<Language, Messages> = { th, en }

const TRANSLATORS: Record<Language, Translate> = {
  th: createTranslator(th, 'th'),
  en: createTranslator(en, 'en'),
}

/** For mail, redirects and page titles: the translator of a language. */
export function translator(language: Language): Translate {
  return TRANSLATORS[language]
}
