import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { findByShortNumber } from '#app/features/knowledge/find-moved-item.server.ts'

/** The short address of an item. It stays when the title changes the long one, so browsers must not remember where it led. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const path = await findByShortNumber(context.db, params['number'] ?? '')
  if (path === null) throw new Response(null, { status: 404 })
  return redirect(path + new URL(request.url).search, 302)
}

// why: a route with a page of its own answers a number that leads nowhere with the portal's page about it.
export default function ShortAddress() {
  return null
}
