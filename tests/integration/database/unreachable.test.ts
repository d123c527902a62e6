import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { databases, type OpenTestDatabase } from '#tests/factories/database.ts'

describe('a database that cannot be opened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unreachable-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function said(settings: { url?: string; dataDir?: string }): Promise<string> {
    const opened = await openDatabase({ dataDir: folder, ...settings }).catch((error: unknown) => error)
    expect(opened).toBeInstanceOf(Error)
    return opened instanceof Error ? opened.message : ''
  }

  it.each([
    ['postgresql://portal:hush@127.0.0.1:1/portal', '127.0.0.1:1', 'ECONNREFUSED'],
    ['postgresql://portal:hush@localhost:1/portal', 'localhost:1', 'ECONNREFUSED'],
    [
      'postgresql://portal:hush@no-such-host.invalid/portal',
      'no-such-host.invalid:5432',
      'no host of this name',
    ],
    [`postgresql://portal@/portal?host=${encodeURIComponent(folder)}`, folder, 'ENOENT'],
  ])('names DATABASE_URL, where it leads and what to do, not the password: %s', async (url, place, why) => {
    const message = await said({ url })
    for (const part of ['DATABASE_URL: ', place, why, 'กรุณา', 'Please']) expect(message).toContain(part)
    expect(message).not.toContain('hush')
  })

  it('names DATABASE_URL where something else listens there', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const message = await said({ url: `postgresql://portal@127.0.0.1:${port}/portal` })
    other.close()
    expect(message).toMatch(/^DATABASE_URL: /u)
  })

  it('names DATA_DIR where its folder cannot be made', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const message = await said({ dataDir: join(file, 'data') })
    for (const part of ['DATA_DIR: ', file, 'กรุณา', 'Please']) expect(message).toContain(part)
  })
})

for (const engine of databases().filter(({ name }) => name === 'postgresql')) {
  describe.skipIf(engine.absent !== null)('a server that has no such database', () => {
    let database: OpenTestDatabase
    beforeAll(async () => {
      database = await engine.open()
    })
    afterAll(() => database.close())

    it('is told with the name of the database', async () => {
      const url = (database.url ?? '').replace('/postgres?', '/no_such?')
      await expect(openDatabase({ url, dataDir: '.' })).rejects.toThrow(/DATABASE_URL: .*no_such/u)
    })
  })
}
