import type { LoaderFunctionArgs } from '@remix-run/node'
import { readSearchFeed } from '#app/features/discovery/search-feed.server.ts'
import { atomXml, lastChange } from '#app/features/discovery/search-feed.ts'
import { readSearchRequest } from '#app/features/discovery/search-request.ts'
import { explicitLanguage } from '#app/http/language.server.ts'
import { answerUnlessKnown } from '#app/http/not-modified.server.ts'

/** A search as a feed. Only the address says the language: a feed is the same for everybody, and may be kept. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = readSearchRequest(new URL(request.url).searchParams)
  const language = explicitLanguage(request) ?? 'th'
  const feed = await readSearchFeed(context.search, asked, { origin: context.origin, language })
  return answerUnlessKnown(request, atomXml(feed), {
    changed: lastChange(feed),
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Content-Language': language,
      'Cache-Control': 'public, max-age=300',
    },
  })
}
