import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nProvider } from '#app/i18n/i18n.tsx'
import type { Language } from '#app/i18n/languages.ts'
import { MESSAGES } from '#app/i18n/translator.server.ts'

/** A component's HTML as the server sends it, in one language. */
export const renderIn = (language: Language, element: ReactElement): string =>
  renderToStaticMarkup(
    createElement(I18nProvider, { language, messages: MESSAGES[language], children: element }),
  )
