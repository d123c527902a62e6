import { createRequestHandler, type AppLoadContext } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { bareBuild } from '#app/commands/support/bare-build.ts'
import * as entry from './entry.server.tsx'

const THAI = 'กองทุนสวัสดิการชุมชนตำบลน้ำขาว ออมวันละบาท ๑๒๓ 🌾'

/** A long Thai page as bytes, beginning `offset` bytes later than it would. */
async function page(offset: number, words = THAI): Promise<Uint8Array> {
  const Story = () => (
    <html lang="th">
      <body data-offset={'x'.repeat(offset)}>
        {Array.from({ length: 120 }, (_, index) => (
          <p key={index} title={words}>
            <a href={`/knowledge/${words}`}>{words}</a>
          </p>
        ))}
      </body>
    </html>
  )
  const answer = createRequestHandler(bareBuild(entry, Story), 'production')
  const request = new Request('http://localhost/', { headers: { 'User-Agent': 'Mozilla/5.0' } })
  // why: the entry reads the nonce only; a page without loaders asks for nothing else.
  const response = await answer(request, { nonce: 'nonce' } as AppLoadContext)
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

describe('a page on its way to the reader', () => {
  it('keeps every Thai letter whole, wherever the buffers of the renderer end', async () => {
    for (let offset = 0; offset < 64; offset++) {
      const bytes = await page(offset)
      expect(bytes.indexOf(0), `offset ${offset}`).toBe(-1)
      const html = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      expect(html.split(THAI), `offset ${offset}`).toHaveLength(120 * 3 + 1)
      expect(html).not.toContain('\uFFFD')
    }
  })

  it('carries no NUL even where the words themselves hold one', async () => {
    const html = new TextDecoder().decode(await page(0, 'ก\u0000ข\u0000'))
    expect(html).toContain('<a href="/knowledge/กข">กข</a>')
  })
})
