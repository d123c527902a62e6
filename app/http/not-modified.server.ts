import { createHash } from 'node:crypto'

/**
 * Answers with a text, or with 304 where the asker has it already: by its tag, or, for who sends none, by the moment
 * of its last change.
 */
export function answerUnlessKnown(
  request: Request,
  text: string,
  { changed, headers }: { changed: number; headers: Record<string, string> },
): Response {
  // why: weak, since the text may travel compressed.
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const all = { ...headers, ETag: tag, 'Last-Modified': new Date(changed).toUTCString() }
  return isKnown(request, tag, changed)
    ? new Response(null, { status: 304, headers: all })
    : new Response(text, { headers: all })
}

function isKnown(request: Request, tag: string, changed: number): boolean {
  const tags = request.headers.get('If-None-Match')
  const bare = (one: string) => one.trim().replace(/^W\//u, '')
  if (tags !== null) return tags.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag))
  const since = Date.parse(request.headers.get('If-Modified-Since') ?? '')
  // why: the header counts in whole seconds.
  return !Number.isNaN(since) && Math.floor(changed / 1000) * 1000 <= since
}
