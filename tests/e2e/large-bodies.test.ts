import { connect } from 'node:net'
import { request as send, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from './people.ts'
import { beginItem, demoSession } from './demo-session.ts'
import { startPortal, whyNoPortal, type Portal } from './portal.ts'

const reason = whyNoPortal()
if (reason !== null) process.stdout.write(`Large bodies are not tried: ${reason}\n`)

const MB = 1024 * 1024

describe.skipIf(reason !== null)('more than a form may carry', () => {
  let portal: Portal
  let leader: { Cookie: string; Origin: string }
  beforeAll(async () => {
    portal = await startPortal()
    leader = await demoSession(portal, 'demo-leader')
  })
  afterAll(() => portal.stop())

  /** Sends pieces without a length until the answer has come, or `most` bytes have left. */
  function pour(path: string, headers: Record<string, string>, most: number) {
    type Answer = { status: number; text: string; sent: number; headers: IncomingHttpHeaders }
    return new Promise<Answer>((resolve, reject) => {
      let sent = 0
      let status = 0
      const going = send(portal.origin + path, { method: 'POST', headers }, (response) => {
        status = response.statusCode ?? 0
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.once('end', () => {
          going.destroy()
          resolve({ status, text, sent, headers: response.headers })
        })
      })
      going.on('error', reject)
      const piece = Buffer.alloc(64 * 1024, 'a')
      const more = () => {
        if (status !== 0) return
        if (sent >= most) return void going.end()
        sent += piece.length
        if (going.write(piece)) setImmediate(more)
        else going.once('drain', more)
      }
      more()
    })
  }
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

  it.each([
    ['th', '/signin', 'ส่งได้ครั้งละไม่เกิน 256 KB', 'ยังไม่ได้บันทึกอะไร'],
    ['en', '/register', 'At most 256 KB can be sent at once', 'nothing was saved'],
  ])('is refused with a page in %s that says the limit', async (language, path, limit, nothing) => {
    const headers = { ...form, Origin: portal.origin, Cookie: `lang=${language}` }
    const answer = await pour(path, headers, 300 * MB)
    expect(answer.status).toBe(413)
    expect(answer.headers['content-type']).toContain('text/html')
    expect(answer.text).toContain(`<html lang="${language}"`)
    expect(answer.text).toContain(limit)
    expect(answer.text).toContain(nothing)
    expect(answer.sent).toBeLessThan(64 * MB)
  })

  it.each([
    ['save', 'application/json', 'เรื่องใหญ่เกิน 8 MB'],
    ['picture', 'multipart/form-data; boundary=x', 'ภาพใหญ่เกิน 15 MB'],
  ])('is refused in JSON where the page sends by itself (%s)', async (part, type, words) => {
    const itemId = await beginItem(portal, leader)
    const answer = await pour(`/write/${itemId}/${part}`, { ...leader, 'Content-Type': type }, 300 * MB)
    expect(answer.status).toBe(413)
    expect((JSON.parse(answer.text) as { error: string }).error).toContain(words)
  })

  it('is refused before it comes where its length is declared', async () => {
    const socket = connect(Number(new URL(portal.origin).port), '127.0.0.1')
    const host = new URL(portal.origin).host
    socket.write(
      `POST /signin HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${portal.origin}\r\n` +
        `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${300 * MB}\r\n\r\n`,
    )
    const answer = await new Promise<string>((resolve) =>
      socket.once('data', (data: Buffer) => resolve(data.toString())),
    )
    socket.destroy()
    expect(answer).toMatch(/^HTTP\/1\.1 413 /u)
  })

  async function titleOf(itemId: string): Promise<unknown> {
    const { db, close } = await databaseOf(portal)
    const row = await db.selectFrom('knowledge_items').select('draft').where('id', '=', itemId).execute()
    await close()
    return row[0]?.draft
  }

  it('does not stop a story of ten thousand Thai words in a plain form', async () => {
    const itemId = await beginItem(portal, leader)
    const append = 'ออมเงินวันละบาท '.repeat(10_000)
    const body = new URLSearchParams({ intent: 'save', base: '0', title: 'ยาว', append })
    const answer = await fetch(`${portal.origin}/write/${itemId}`, { method: 'POST', headers: leader, body })
    expect(answer.status).toBe(200)
    expect(JSON.stringify(await titleOf(itemId))).toContain(append.trim())
  })

  it('keeps nothing of a form whose sender breaks off', async () => {
    const itemId = await beginItem(portal, leader)
    const before = await titleOf(itemId)
    const going = send(`${portal.origin}/write/${itemId}`, {
      method: 'POST',
      headers: { ...leader, ...form },
    })
    going.on('error', () => undefined)
    await new Promise((resolve) => going.write('intent=save&base=0&append=&title=half', resolve))
    // why: an answer to another question shows that the portal has read what was sent so far.
    await fetch(`${portal.origin}/healthz`)
    going.destroy()
    await fetch(`${portal.origin}/write/${itemId}`, { headers: leader })
    expect(await titleOf(itemId)).toEqual(before)
  })
})
