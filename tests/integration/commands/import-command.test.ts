import { spawn } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

describe('the command that imports texts', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-command-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function run(...args: string[]): Promise<{ said: string; code: number | null }> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'app/commands/import.ts', ...args], {
      env: { ...process.env, DATABASE_URL: '', DATA_DIR: join(folder, 'data') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    return new Promise((resolve) => child.once('close', (code) => resolve({ said, code })))
  }

  it('says which lines are bad, takes the good ones, and nothing twice from a file that was moved', async () => {
    const file = join(folder, 'ข่าว.jsonl')
    writeFileSync(
      file,
      '{"id":1,"title":"แรก","body":"ก"}\r\n{"id":2,"title":"\\ud800","body":"ก"}\n{"id":3,"title":"ท้าย","body":"ก"}',
    )
    const first = await run(file)
    expect(first.said).toMatch(/^บรรทัด · line 2: title: .+กรุณา.+ · title: .+ Please /mu)
    expect(first.said).toContain('new 2')
    expect(first.code).toBe(1)
    renameSync(file, join(folder, 'news.jsonl'))
    const again = await run(join(folder, 'news.jsonl'))
    expect(again.said).toContain('unchanged 2')
    expect(again.said).toContain('new 0')
  })

  it.each([
    [['no-such-file.jsonl'], 'no-such-file.jsonl'],
    [['a.jsonl', '--nope'], '--nope'],
  ])('explains itself when it is called wrongly: %j', async (args, word) => {
    const { said, code } = await run(...args)
    expect(said).toContain(word)
    expect(said).toContain('usage: npm run content:import')
    expect(code).toBe(2)
  })
})
