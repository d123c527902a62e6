/** Whatever no other route answers; said by the same page as an item that is not there. */
export function loader() {
  throw new Response(null, { status: 404 })
}

export default function NotFound() {
  return null
}
