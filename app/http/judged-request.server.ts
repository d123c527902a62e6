import type { Request } from 'express'

type Judged = Pick<Request, 'headers' | 'method' | 'originalUrl' | 'query' | 'url'>

/**
 * Marks a request as judged (decision 0004): the framework would judge `Origin` once more, against `Host`, and answer
 * 500 where a browser hides its origin or a proxy renames the host.
 */
export function passOn(request: Judged): void {
  delete request.headers.origin
}

/** Turns a refused request into one for the page that says so; nothing of what was sent reaches a route. */
export function leadToRefusal(request: Judged): void {
  passOn(request)
  delete request.headers['content-type']
  delete request.headers['content-length']
  delete request.headers['transfer-encoding']
  const { lang } = request.query
  request.method = 'GET'
  request.originalUrl = lang === 'th' || lang === 'en' ? `/refused?lang=${lang}` : '/refused'
  request.url = request.originalUrl
}
