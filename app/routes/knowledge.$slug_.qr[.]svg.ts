import type { LoaderFunctionArgs } from '@remix-run/node'
import QRCode from 'qrcode'

/** The address of an item as a picture for the wall of a meeting room. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const address = `${context.visited}/knowledge/${encodeURIComponent(params['slug'] ?? '')}`
  const svg = await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' },
  })
}
