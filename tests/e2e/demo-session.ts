import { DEMO_PASSWORD } from '#app/features/accounts/demo-accounts.ts'
import type { Portal } from './portal.ts'

/** Headers of somebody who has signed in with a demo account, without a browser. */
export async function demoSession(
  portal: Portal,
  login: string,
): Promise<{ Cookie: string; Origin: string }> {
  const answer = await fetch(`${portal.origin}/signin`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: portal.origin },
    body: new URLSearchParams({ login, password: DEMO_PASSWORD }),
  })
  const [cookie] = (answer.headers.get('Set-Cookie') ?? '').split(';')
  if (answer.status !== 302 || cookie === undefined) throw new Error(`${login} cannot sign in`)
  return { Cookie: cookie, Origin: portal.origin }
}

/** Begins an item; its id. */
export async function beginItem(
  portal: Portal,
  headers: { Cookie: string; Origin: string },
): Promise<string> {
  const body = new URLSearchParams({ kind: 'case' })
  const answer = await fetch(`${portal.origin}/write/new`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body,
  })
  return /^\/write\/([0-9a-f-]{36})$/u.exec(answer.headers.get('Location') ?? '')?.[1] ?? ''
}
