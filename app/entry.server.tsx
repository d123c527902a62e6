import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { explicitLanguage, languageCookie, readLanguage } from '#app/http/language.server.ts'
import { withoutNul } from '#app/http/without-nul.server.ts'
import { I18nProvider } from '#app/i18n/i18n.tsx'
import { MESSAGES } from '#app/i18n/translator.server.ts'
import { NonceContext } from '#app/ui/nonce.tsx'

const ABORT_MS = 6_000
export const streamTimeout = 5_000

/** Streams a page in the reader's language; robots get it whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const language = readLanguage(request)
  const asked = explicitLanguage(request)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', language)
  headers.append('Vary', 'Cookie')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
  if (asked !== null) headers.append('Set-Cookie', languageCookie(asked))

  return new Promise((resolve, reject) => {
    let started = false
    const send = () => {
      started = true
      const body = withoutNul()
      resolve(
        new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }),
      )
      pipe(body)
    }
    let failed = false
    const wholePage = isbot(request.headers.get('user-agent'))
    const { pipe, abort } = renderToPipeableStream(
      <I18nProvider language={language} messages={MESSAGES[language]}>
        <NonceContext.Provider value={nonce}>
          <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_MS} nonce={nonce} />
        </NonceContext.Provider>
      </I18nProvider>,
      {
        nonce,
        ...(wholePage ? { onAllReady: send } : { onShellReady: send }),
        onShellError: reject,
        onError(error) {
          failed = true
          // why: before the shell the rejection is logged by its receiver; after it nobody else would tell.
          if (started) console.error(error)
        },
      },
    )
    setTimeout(abort, ABORT_MS)
  })
}
