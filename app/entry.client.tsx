import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nProvider } from '#app/i18n/i18n.tsx'
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#app/i18n/languages.ts'
import type { SomeMessages } from '#app/i18n/message-key.ts'

/** Only what such pages use of the reader's language, and before hydrating, so that no text changes under the eye. */
async function loadMessages(language: Language): Promise<SomeMessages> {
  if (language === 'en') return (await import('#app/i18n/messages/en/hydrated.ts')).hydrated
  return (await import('#app/i18n/messages/th/hydrated.ts')).hydrated
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
