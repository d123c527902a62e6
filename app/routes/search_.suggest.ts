import type { LoaderFunctionArgs } from '@remix-run/node'
import { suggestWhileTyping } from '#app/features/discovery/suggest.server.ts'
import { readLanguage } from '#app/http/language.server.ts'

/** What a person may be about to type, as `[{text, path, kind, note}]`; the address names the language. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  const suggestions = await suggestWhileTyping(context.search, typed, readLanguage(request))
  return Response.json(suggestions, { headers: { 'Cache-Control': 'public, max-age=60' } })
}
