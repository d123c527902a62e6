import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginItem, demoSession } from './demo-session.ts'
import { databaseOf } from './people.ts'
import { startPortal, whyNoPortal, type Portal } from './portal.ts'

const reason = whyNoPortal()
if (reason !== null) process.stdout.write(`Broken text is not sent: ${reason}\n`)

const NUL = '\u0000'
const HALF = '\ud83d'

describe.skipIf(reason !== null)('text that no database can hold', () => {
  let portal: Portal
  let admin: { Cookie: string; Origin: string }
  beforeAll(async () => {
    portal = await startPortal()
    admin = await demoSession(portal, 'demo-admin')
  })
  afterAll(() => portal.stop())

  const get = (path: string, headers = {}) => fetch(portal.origin + path, { headers, redirect: 'manual' })
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = admin) =>
    fetch(portal.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams(fields),
    })

  it.each([
    '/knowledge/%00',
    '/knowledge/demo-baby-kit-library%00',
    '/knowledge/a%00b/history',
    '/knowledge/%00/versions/1',
    '/knowledge/%00/qr.svg%00',
    '/funds/%00',
    '/funds/%E0%B8',
    '/knowledge/%ED%A0%80',
    '/media/%00',
    '/%00',
    '/assets/%00',
    '/mark.svg%00',
  ])('is no address: %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it.each([
    '/search?q=%00',
    '/search?q=%00&province=%00&page=%00',
    '/search/suggest?q=%00',
    '/funds?province=%00',
  ])('is left out of a question: %s', async (path) => {
    expect((await get(path)).status).toBe(200)
  })

  it('is left out where administrators look for people', async () => {
    const found = await get(`/admin/people?q=${encodeURIComponent(`demo-${NUL}leader`)}`, admin)
    expect(found.status).toBe(200)
    expect(await found.text()).toContain('demo-leader')
  })

  it('is left out of what somebody registers, signs in and is looked for with', async () => {
    const visitor = { Origin: portal.origin }
    const login = `nul-${NUL}name`
    const password = `ข้าวเหนียว${NUL}มะม่วง`
    const fields = { displayName: `สม${NUL}ใจ`, login, password, agreed: 'on' }
    expect((await post('/register', fields, visitor)).status).toBe(302)
    expect((await post('/signin', { login, password }, visitor)).status).toBe(302)
    expect((await post('/signin', { login: 'nul-name', password: 'ข้าวเหนียวมะม่วง' }, visitor)).status).toBe(
      302,
    )
    expect((await post('/forgot', { login: `${NUL}@${NUL}.a${NUL}.b` }, visitor)).status).toBe(200)
    const { db, close } = await databaseOf(portal)
    const row = await db.selectFrom('users').selectAll().where('username', '=', 'nul-name').executeTakeFirst()
    expect(row?.display_name).toBe('สมใจ')
    await close()
  })

  it.each([
    ['/account', { intent: 'profile', displayName: NUL }, 422],
    ['/admin/funds', { intent: 'create', name: NUL, tambon: NUL, province: NUL }, 422],
    ['/admin/funds', { intent: 'appoint', fundId: '', login: 'demo-leader' }, 404],
    ['/admin/funds', { intent: 'dismiss', fundId: '-'.repeat(36), userId: '-'.repeat(36) }, 404],
    ['/admin/people', { intent: 'code', userId: '-'.repeat(36) }, 404],
    ['/reset', { token: NUL, login: NUL, code: NUL, password: `เงินออม${NUL}วันละบาท` }, 422],
  ])('gets an answer, not a failure, from %s %j', async (path, fields, status) => {
    expect((await post(path, fields)).status).toBe(status)
  })

  it('is left out of a plain form, and out of what a page saves by itself', async () => {
    const leader = await demoSession(portal, 'demo-leader')
    const itemId = await beginItem(portal, leader)
    const words = `เงิน${NUL}ออม`
    const plain = { intent: 'save', base: '0', title: words, authors: words, append: words }
    expect((await post(`/write/${itemId}`, plain, leader)).status).toBe(200)
    const { db, close } = await databaseOf(portal)
    const stored = async () => {
      const row = await db.selectFrom('knowledge_items').selectAll().where('id', '=', itemId).execute()
      return row[0]
    }
    expect(await stored()).toMatchObject({
      draft_revision: 1,
      draft: { title: 'เงินออม', authors: ['เงินออม'] },
    })

    const broken = `ก${HALF}ข${NUL}ค`
    const paragraph = { type: 'paragraph', version: 1, children: [{ type: 'text', text: broken, format: 0 }] }
    const draft = {
      title: broken,
      authors: [broken],
      sources: [{ title: broken, url: `https://example.org/${broken}`, date: broken }],
      licence: broken,
      body: { root: { type: 'root', version: 1, children: [paragraph] } },
    }
    const saved = await fetch(`${portal.origin}/write/${itemId}/save`, {
      method: 'POST',
      headers: { ...leader, 'Content-Type': 'application/json' },
      body: JSON.stringify({ base: 1, draft }),
    })
    expect(saved.status).toBe(200)
    const kept = JSON.stringify((await stored())?.draft)
    expect(kept.match(/กขค/gu)).toHaveLength(7)
    await close()
  })
})
