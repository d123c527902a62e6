import { request as send } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from './people.ts'
import { startPortal, whyNoPortal, type Portal } from './portal.ts'

const reason = whyNoPortal()
if (reason !== null) process.stdout.write(`The Host header is not forged: ${reason}\n`)

const LOGIN = 'somjai@example.org'
const PASSWORD = 'ข้าวเหนียวมะม่วง'
const FIELDS = { displayName: 'สมใจ', login: LOGIN, password: PASSWORD, agreed: 'on' }

type Asked = { host: string; origin?: string; fields?: Record<string, string> }

/** Asks the portal as somebody does who reached it under `host`, from a page of `origin` where fields are sent. */
function ask(portal: Portal, path: string, { host, origin = `http://${host}`, fields }: Asked) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const headers = { Host: host, Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' }
    const method = fields === undefined ? 'GET' : 'POST'
    const going = send(portal.origin + path, { method, headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    going.once('error', reject)
    going.end(new URLSearchParams(fields).toString())
  })
}

/** Where the link of the newest mail leads; the mail is thrown away. */
async function linkInMail(portal: Portal, asked: Asked): Promise<string> {
  expect((await ask(portal, '/forgot', { ...asked, fields: { login: LOGIN } })).status).toBe(200)
  const { db, close } = await databaseOf(portal)
  const mails = () => db.selectFrom('mails').select('body').where('recipient', '=', LOGIN).execute()
  await expect.poll(async () => (await mails()).length, { timeout: 30_000 }).toBe(1)
  const [mail] = await mails()
  await db.deleteFrom('mails').execute()
  await close()
  return /\S+(?=\/reset\?token=)/u.exec(mail?.body ?? '')?.[0] ?? ''
}

describe.skipIf(reason !== null)('a request that names another host', () => {
  let portal: Portal
  let port: string
  beforeAll(async () => {
    portal = await startPortal()
    ;({ port } = new URL(portal.origin))
    expect((await ask(portal, '/register', { host: `localhost:${port}`, fields: FIELDS })).status).toBe(302)
  })
  afterAll(() => portal.stop())

  it.each([
    ['evil.example', 'http://localhost'],
    ['192.168.1.20', 'http://localhost'],
    ['localhost.evil.example', 'http://localhost'],
    ['127.0.0.1', 'http://127.0.0.1'],
    ['localhost', 'http://localhost'],
  ])('as %s gets mails whose links lead to %s', async (host, origin) => {
    expect(await linkInMail(portal, { host: `${host}:${port}` })).toBe(`${origin}:${port}`)
  })

  it('from the same network may browse and sign in, and sees addresses that work there', async () => {
    const host = `192.168.1.20:${port}`
    const page = await ask(portal, '/knowledge/demo-baby-kit-library', { host })
    expect(page.status).toBe(200)
    expect(page.text).toContain(`href="http://${host}/knowledge/demo-baby-kit-library"`)
    const fields = { login: LOGIN, password: PASSWORD }
    expect((await ask(portal, '/signin', { host, fields })).status).toBe(302)
  })

  it.each(['a b', '[::1', 'x/../y@z:1'])(
    'with a name that is none still gets an answer: %j',
    async (host) => {
      expect((await ask(portal, '/about', { host })).status).toBeLessThan(500)
    },
  )
})

describe.skipIf(reason !== null)('a portal with a public address', () => {
  const origin = 'https://khlang.example.org'
  let portal: Portal
  beforeAll(async () => {
    portal = await startPortal({ settings: { PUBLIC_ORIGIN: origin } })
  })
  afterAll(() => portal.stop())

  it('takes forms from its own pages, whatever host the proxy names, and mails links to itself', async () => {
    const host = new URL(portal.origin).host
    expect((await ask(portal, '/register', { host, origin, fields: FIELDS })).status).toBe(302)
    expect((await ask(portal, '/register', { host, fields: FIELDS })).status).toBe(403)
    expect(await linkInMail(portal, { host: 'evil.example', origin })).toBe(origin)
  })
})
