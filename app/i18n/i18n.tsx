import { createContext, useContext, type ReactNode } from 'react'
import type { Language } from './languages.ts'
import type { SomeMessages } from './message-key.ts'
import { createTranslator, type Translate } from './translate.ts'

type I18n = { language: Language; t: Translate }

const I18nContext = createContext<I18n | null>(null)

/** Gives every component below it one language. */
export function I18nProvider(props: { language: Language; messages: SomeMessages; children: ReactNode }) {
  const value = { language: props.language, t: createTranslator(props.messages, props.language) }
  return <I18nContext.Provider value={value}>{props.children}</I18nContext.Provider>
}

function useI18n(): I18n {
  const value = useContext(I18nContext)
  if (value === null) throw new Error('A component that translates stands outside I18nProvider')
  return value
}

/** `t(key, params)` in the reader's language. */
export const useT = (): Translate => useI18n().t
export const useLanguage = (): Language => useI18n().language
