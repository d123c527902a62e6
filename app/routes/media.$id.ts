import type { LoaderFunctionArgs } from '@remix-run/node'
import { actorOf } from '#app/features/accounts/member.ts'
import { readPicture } from '#app/features/knowledge/read-picture.server.ts'
import { currentMember } from '#app/http/identity.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const picture = await readPicture(context, params['id'] ?? '', async () => {
    const member = await currentMember(request, context)
    return member === null ? null : actorOf(member)
  })
  if (picture === null) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': picture.mime,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': picture.isPublic ? 'public, max-age=604800' : 'private, no-cache',
    },
  })
}
