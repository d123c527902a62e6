import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const CLIENT = 'build/client'

/** Scripts by name with their size, in bytes of gzip: the given ones and all that they import before anybody acts. */
function withImports(names: readonly string[]): Map<string, number> {
  const open = [...names]
  const sizes = new Map<string, number>()
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (sizes.has(name)) continue
    const code = readFileSync(`${CLIENT}${name}`)
    sizes.set(name, gzipSync(code).length)
    for (const [, imported] of code.toString().matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu))
      if (imported !== undefined) open.push(`/assets/${imported}`)
  }
  return sizes
}

const total = (sizes: ReadonlyMap<string, number>) => [...sizes.values()].reduce((sum, size) => sum + size, 0)

/** Bytes of gzip that a page loads before anybody does anything. */
export async function scriptBytes(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const html = await (await fetch(origin + path, { headers })).text()
  const named = [
    ...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/gu),
    ...html.matchAll(/from\s*"(\/assets\/[^"]+\.js)"|import\s*"(\/assets\/[^"]+\.js)"/gu),
  ].map((match) => match[1] ?? match[2] ?? '')
  return total(withImports(named))
}

/** Bytes of gzip of a page's text and of its style sheets; fonts and pictures come on top. */
export async function textAndStyleBytes(
  origin: string,
  path: string,
): Promise<{ text: number; styles: number }> {
  const html = await (await fetch(origin + path)).text()
  const sheets = [...html.matchAll(/href="(\/assets\/[^"]+\.css)"/gu)].map(([, name]) => name ?? '')
  const styles = [...new Set(sheets)].map((name) => gzipSync(readFileSync(CLIENT + name)).length)
  return { text: gzipSync(html).length, styles: styles.reduce((sum, size) => sum + size, 0) }
}

/** Bytes of gzip that any page of the framework loads: its client, React, the router and the list of routes. */
export function frameworkBytes(): number {
  const names = readdirSync(`${CLIENT}/assets`)
  const manifest = names.find((name) => name.startsWith('manifest-')) ?? ''
  const entry = names.find((name) => name.startsWith('entry.client-')) ?? ''
  return total(withImports([`/assets/${manifest}`, `/assets/${entry}`]))
}

/** Bytes of gzip of the words that a hydrated page fetches before it is drawn again, in the longer language. */
export function messageBytes(): number {
  const parts = readdirSync(`${CLIENT}/assets`).filter((name) => /^hydrated-.*[.]js$/u.test(name))
  if (parts.length === 0) throw new Error('the build has no messages of hydrated pages')
  return Math.max(...parts.map((name) => gzipSync(readFileSync(`${CLIENT}/assets/${name}`)).length))
}
