import { request as send } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from './people.ts'
import { startPortal, whyNoPortal, type Portal } from './portal.ts'

const reason = whyNoPortal()
if (reason !== null) process.stdout.write(`The Host header is not forged: ${reason}\n`)

const LOGIN = 'somjai@example.org'
const PASSWORD = 'ข้าวเหนียวมะม่วง'

describe.skipIf(reason !== null)('a request that names another host', () => {
  let portal: Portal
  let port: string
  beforeAll(async () => {
    portal = await startPortal()
    ;({ port } = new URL(portal.origin))
    const fields = { displayName: 'สมใจ', login: LOGIN, password: PASSWORD, agreed: 'on' }
    expect((await ask(`localhost:${port}`, '/register', fields)).status).toBe(302)
  })
  afterAll(() => portal.stop())

  /** Asks the portal as somebody does who reached it under `host`, from a page of that host where fields are sent. */
  function ask(host: string, path: string, fields?: Record<string, string>) {
    return new Promise<{ status: number; text: string }>((resolve, reject) => {
      const going = send(
        portal.origin + path,
        {
          method: fields === undefined ? 'GET' : 'POST',
          headers: {
            Host: host,
            Origin: `http://${host}`,
            'Content-Type': 'application/x-www-form-urlencoded',
          },
        },
        (answer) => {
          let text = ''
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
          answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }))
        },
      )
      going.once('error', reject)
      going.end(new URLSearchParams(fields).toString())
    })
  }

  async function linkInMail(host: string): Promise<string> {
    expect((await ask(host, '/forgot', { login: LOGIN })).status).toBe(200)
    const { db, close } = await databaseOf(portal)
    const mails = () => db.selectFrom('mails').select('body').where('recipient', '=', LOGIN).execute()
    await expect.poll(async () => (await mails()).length).toBe(1)
    const [mail] = await mails()
    await db.deleteFrom('mails').execute()
    await close()
    return /\S+(?=\/reset\?token=)/u.exec(mail?.body ?? '')?.[0] ?? ''
  }

  it.each([
    ['evil.example', 'http://localhost'],
    ['192.168.1.20', 'http://localhost'],
    ['localhost.evil.example', 'http://localhost'],
    ['127.0.0.1', 'http://127.0.0.1'],
    ['localhost', 'http://localhost'],
  ])('as %s gets mails whose links lead to %s', async (host, origin) => {
    expect(await linkInMail(`${host}:${port}`)).toBe(`${origin}:${port}`)
  })

  it('from the same network may browse and sign in, and sees addresses that work there', async () => {
    const host = `192.168.1.20:${port}`
    const page = await ask(host, '/knowledge/demo-baby-kit-library')
    expect(page.status).toBe(200)
    expect(page.text).toContain(`href="http://${host}/knowledge/demo-baby-kit-library"`)
    expect((await ask(host, '/signin', { login: LOGIN, password: PASSWORD })).status).toBe(302)
  })

  it.each(['a b', '[::1', 'x/../y@z:1'])(
    'with a name that is none still gets an answer: %j',
    async (host) => {
      expect((await ask(host, '/about')).status).toBeLessThan(500)
    },
  )
})
