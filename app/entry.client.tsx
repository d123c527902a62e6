import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nProvider } from '#app/i18n/i18n.tsx'
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#app/i18n/languages.ts'
import type { Messages } from '#app/i18n/message-key.ts'

/** Only the reader's language is fetched, and before hydrating, so that no text changes under the eye. */
async function loadMessages(language: Language): Promise<Messages> {
  if (language === 'en') return (await import('#app/i18n/messages/en/index.ts')).en
  return (await import('#app/i18n/messages/th/index.ts')).th
}

async function hydrate(): Promise<void> {
  const shown = document.documentElement.lang
  const language = isLanguage(shown) ? shown : DEFAULT_LANGUAGE
  const messages = await loadMessages(language)
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nProvider language={language} messages={messages}>
          <RemixBrowser />
        </I18nProvider>
      </StrictMode>,
    )
  })
}

void hydrate()
