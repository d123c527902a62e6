import type { HeadersFunction } from '@remix-run/node'

/** For pages with a form: what its answer says in headers, as how long to wait, reaches the browser. */
export const actionHeaders: HeadersFunction = ({ actionHeaders: said, loaderHeaders }) => {
  const headers = new Headers(loaderHeaders)
  for (const [name, value] of said) if (name !== 'set-cookie') headers.set(name, value)
  return headers
}
