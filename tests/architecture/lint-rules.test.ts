import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'

/** Rules that say who may do what; the type-aware ones are left out, which makes the others quick to ask. */
describe('lint', { timeout: 60_000 }, () => {
  let eslint: ESLint
  beforeAll(() => {
    eslint = new ESLint({
      ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
      overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    })
  })
  const rulesBroken = async (filePath: string, code: string) =>
    (await eslint.lintText(code, { filePath })).flatMap(({ messages }) =>
      messages.map(({ ruleId }) => ruleId),
    )

  it.each([
    ["export const url = process.env['DATABASE_URL']", 'no-restricted-properties'],
    ['export const { env } = process', 'no-restricted-properties'],
    ["import { env } from 'node:process'\nexport const url = env", 'no-restricted-imports'],
  ])('refuses to read the environment outside the places that may: %s', async (code, rule) => {
    for (const file of [
      'app/http/a.server.ts',
      'app/features/knowledge/a.server.ts',
      'db/client.ts',
      'search/a.ts',
    ])
      expect(await rulesBroken(file, code)).toEqual([rule])
    for (const file of [
      'app/context.server.ts',
      'app/server.ts',
      'app/commands/import.ts',
      'tests/e2e/portal.ts',
    ])
      expect(await rulesBroken(file, code)).toEqual([])
  })

  it.each(['await request.formData()', 'await request.clone().formData()', 'await request.json()'])(
    'refuses a route that reads a body by itself: %s',
    async (code) => {
      expect(await rulesBroken('app/routes/a.tsx', code)).toEqual(['no-restricted-syntax'])
      expect(await rulesBroken('app/http/incoming.server.ts', code)).toEqual([])
    },
  )
})
