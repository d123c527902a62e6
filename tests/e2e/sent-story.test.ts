import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginItem, demoSession } from './demo-session.ts'
import { databaseOf } from './people.ts'
import { startPortal, whyNoPortal, type Portal } from './portal.ts'

const reason = whyNoPortal()

describe.skipIf(reason !== null)('a story that was sent', () => {
  let portal: Portal
  beforeAll(async () => {
    portal = await startPortal()
  })
  afterAll(() => portal.stop())

  it('is shown whole and without the framework’s client, and can be taken back', async () => {
    const headers = await demoSession(portal, 'demo-leader')
    const id = await beginItem(portal, headers)
    const page = async () => (await fetch(`${portal.origin}/write/${id}`, { headers })).text()
    expect(await page()).toContain('entry.client-')
    const { db, close } = await databaseOf(portal)
    const sent = { state: 'submitted', submitted_at: new Date() }
    await db.updateTable('knowledge_items').set(sent).where('id', '=', id).execute()
    await close()
    const locked = await page()
    expect(locked).toContain('value="withdraw"')
    expect(locked).not.toContain('<template')
    expect(locked).not.toContain('entry.client-')
    const body = new URLSearchParams({ intent: 'withdraw' })
    const answer = await fetch(`${portal.origin}/write/${id}`, {
      ...{ method: 'POST', redirect: 'manual', headers, body },
    })
    expect(answer.status).toBe(302)
    expect(await page()).toContain('entry.client-')
  })
})
