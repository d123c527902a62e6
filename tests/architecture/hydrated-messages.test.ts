import { readFileSync } from 'node:fs'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'
import { hydrated as en } from '#app/i18n/messages/en/hydrated.ts'
import { hydrated as th } from '#app/i18n/messages/th/hydrated.ts'
import { th as all } from '#app/i18n/messages/th/index.ts'

/** The pages that the browser draws again, and what every page stands in. */
const DRAWN_AGAIN = ['app/routes/write.$id.tsx', 'app/root.tsx']

/** Every file of ours that reaches the browser with them. */
async function filesOf(pages: string[]): Promise<string[]> {
  const { output } = await cruise(pages, {
    doNotFollow: { path: ['node_modules', '[.]server[.]tsx?$'] },
    // why: head, foot and what is shown to those who may not write are sent whole by the server.
    exclude: {
      path: [
        '[.]server[.]tsx?$',
        '^app/i18n/messages/',
        '/(locked-page|site-header|site-footer|language-switch|search-form)[.]tsx$',
      ],
    },
    includeOnly: { path: '^(app|content|search)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
  })
  return (output as ICruiseResult).modules.map(({ source }) => source)
}

/** The messages a file may ask for: keys written out, and all that begin as a key put together there does. */
function keysNamedIn(code: string): string[] {
  const begun = [...code.matchAll(/`([a-z][A-Za-z]*\.(?:[A-Za-z]+\.)*)\$\{/gu)].map(
    ([, start]) => start ?? '',
  )
  const written = new Set(
    [...code.matchAll(/['"`]([a-z][A-Za-z]*(?:\.[A-Za-z]+)+)['"`]/gu)].map(([, key]) => key),
  )
  return Object.keys(all).filter((key) => written.has(key) || begun.some((start) => key.startsWith(start)))
}

describe('messages that a hydrated page takes along', () => {
  it('are all that its components name, in both languages', async () => {
    const files = await filesOf(DRAWN_AGAIN)
    expect(files).toEqual(expect.arrayContaining(['app/features/knowledge/writer/writer-form.tsx']))
    const missing = files.flatMap((file) =>
      keysNamedIn(readFileSync(file, 'utf8')).filter((key) => !(key in th) || !(key in en)),
    )
    expect(missing).toEqual([])
  }, 60_000)

  it('are the same keys in both, fewer than all', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(th).sort())
    expect(Object.keys(th).length).toBeLessThan(Object.keys(all).length)
  })
})
