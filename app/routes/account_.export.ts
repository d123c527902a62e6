import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportAccount } from '#app/features/accounts/export-account.server.ts'
import { requireMember } from '#app/http/identity.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const kept = await exportAccount(context.db, member, context.clock())
  return new Response(JSON.stringify(kept, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="my-data.json"',
      'Cache-Control': 'no-store',
    },
  })
}
