import type { LoaderFunctionArgs } from '@remix-run/node'
import QRCode from 'qrcode'
import { readItem } from '#app/features/knowledge/read-item.server.ts'
import { readLanguage } from '#app/http/language.server.ts'

/** The short address of an item as a picture for the wall of a meeting room. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const item = await readItem(context.db, params['slug'] ?? '', readLanguage(request))
  if (item === null) return new Response(null, { status: 404 })
  const address = context.visited + item.shortPath
  const svg = await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' },
  })
}
