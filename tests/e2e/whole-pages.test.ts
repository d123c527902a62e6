import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPortal, whyNoPortal, type Portal } from './portal.ts'

const reason = whyNoPortal()
if (reason !== null) process.stdout.write(`Public pages are not walked through: ${reason}\n`)

/** Addresses of our own that a page leads to; of searches only plain ones, as filters combine without end. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/(?:href|src)="(\/[^"#]*)/gu)]
    .map(([, link]) => (link ?? '').replaceAll('&amp;', '&'))
    .filter((link) => !/[?&](?:lang|page)=/u.test(link) && (link.match(/&/gu) ?? []).length === 0)
}

describe.skipIf(reason !== null)('every public page that links lead to', () => {
  let portal: Portal
  beforeAll(async () => {
    portal = await startPortal()
  })
  afterAll(() => portal.stop())

  it.each(['th', 'en'])(
    'arrives with every letter whole in %s, and no link leads nowhere',
    async (language) => {
      const open = ['/']
      const seen = new Set(open)
      const broken: string[] = []
      for (let path = open.pop(); path !== undefined; path = open.pop()) {
        const answer = await fetch(portal.origin + path, { headers: { Cookie: `lang=${language}` } })
        const bytes = Buffer.from(await answer.arrayBuffer())
        if (answer.status !== 200) broken.push(`${path}: ${answer.status}`)
        if (!/html|xml|json/u.test(answer.headers.get('Content-Type') ?? '')) continue
        if (bytes.includes(0)) broken.push(`${path}: NUL at byte ${bytes.indexOf(0)}`)
        if (bytes.includes('\uFFFD')) broken.push(`${path}: U+FFFD at byte ${bytes.indexOf('\uFFFD')}`)
        for (const link of linksOf(bytes.toString())) {
          if (seen.has(link)) continue
          seen.add(link)
          open.push(link)
        }
      }
      expect(broken).toEqual([])
      for (const kind of ['/knowledge/', '/funds/', '/search?', '/glossary', '/signin', '/register'])
        expect([...seen].some((path) => path.startsWith(kind))).toBe(true)
    },
  )
})
