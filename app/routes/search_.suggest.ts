import type { LoaderFunctionArgs } from '@remix-run/node'

const MOST = 8
/** Longer beginnings are no beginnings. */
const LONGEST = 80

/** What a person may be about to type, as `[{text, path}]`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const typed = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, LONGEST)
  const found = typed === '' ? [] : await context.search.suggest(typed, MOST)
  const suggestions = found.map(({ text, path, kind }) => ({ text, path, kind }))
  return Response.json(suggestions, { headers: { 'Cache-Control': 'public, max-age=60' } })
}
