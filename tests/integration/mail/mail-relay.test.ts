import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMailRelay } from '#app/mail/mail-relay.server.ts'
import { queueMail } from '#app/mail/queue-mail.server.ts'
import { createMailboxSender, createSmtpSender } from '#app/mail/senders.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { databases } from '#tests/factories/database.ts'

const MAIL = {
  recipient: 'somjai@example.org',
  subject: 'เผยแพร่แล้ว',
  body: 'เรียน คุณสมใจ\nดูที่ https://x.example',
}

/** A real mail server on this machine; it refuses who is called nobody, for good. */
async function startServer(port = 0) {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(
        address.startsWith('nobody') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null,
      )
    },
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address() as AddressInfo
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { received, port: address.port, stop }
}

const [embedded] = databases()

describe('mails on their way', () => {
  let database: OpenDatabase
  let now: Date
  beforeAll(async () => {
    if (embedded === undefined) throw new Error('no database')
    database = await embedded.open()
  })
  afterAll(() => database.close())
  beforeEach(() => (now = new Date(Date.now() + 60_000)))
  afterEach(() => database.db.deleteFrom('outbox').execute())

  const queue = (recipient = MAIL.recipient) =>
    database.db.transaction().execute((trx) => queueMail(trx, { ...MAIL, recipient }))
  const rows = () => database.db.selectFrom('outbox').selectAll().execute()
  const relayTo = (port: number) =>
    createMailRelay({
      db: database.db,
      send: createSmtpSender({ url: `smtp://127.0.0.1:${port}?ignoreTLS=true`, from: 'khlang@example.org' }),
      clock: () => now,
    })

  it('arrive in Thai, once', async () => {
    const server = await startServer()
    await queue()
    const relay = relayTo(server.port)
    await relay.runOnce()
    await relay.runOnce()
    await server.stop()
    expect(server.received).toHaveLength(1)
    const [text = ''] = server.received
    expect(text).toContain('To: somjai@example.org')
    const body = text.slice(text.indexOf('\r\n\r\n')).replace(/\s/gu, '')
    expect(Buffer.from(body, 'base64').toString()).toContain('เรียน คุณสมใจ')
    expect(await rows()).toEqual([])
  })

  it('carry fields of their own to the reader', async () => {
    const server = await startServer()
    const headers = { 'List-Unsubscribe': '<https://x.example/off>', 'Message-ID': '<once@x.example>' }
    await database.db.transaction().execute((trx) => queueMail(trx, { ...MAIL, headers }))
    await relayTo(server.port).runOnce()
    await server.stop()
    expect(server.received[0]).toContain('List-Unsubscribe: <https://x.example/off>')
    expect(server.received[0]?.match(/^Message-ID: .*$/gimu)).toEqual(['Message-ID: <once@x.example>'])
  })

  it('wait while the server is down and arrive when it is back', async () => {
    const first = await startServer()
    await first.stop()
    await queue()
    const relay = relayTo(first.port)
    await relay.runOnce()
    expect(await rows()).toMatchObject([{ attempts: 1, dead_at: null }])
    const second = await startServer(first.port)
    now = new Date(now.getTime() + 60_000)
    await relay.runOnce()
    await second.stop()
    expect(second.received).toHaveLength(1)
    expect(await rows()).toEqual([])
  })

  it('are set aside when the server says that nobody is there', async () => {
    const server = await startServer()
    await queue('nobody@example.org')
    await relayTo(server.port).runOnce()
    await server.stop()
    const [row] = await rows()
    expect(row?.dead_at).not.toBeNull()
    expect(row?.last_error).toContain('no such user')
  })

  it('lie in the mailbox where there is no mail server', async () => {
    await queue()
    await createMailRelay({
      db: database.db,
      send: createMailboxSender(database.db),
      clock: () => now,
    }).runOnce()
    expect(await database.db.selectFrom('mails').selectAll().execute()).toMatchObject([MAIL])
  })
})
