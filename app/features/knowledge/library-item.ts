import { z } from 'zod'

/** Front matter of a file of the starting library: notes on what was reported, and examples. */
const fundSchema = z.object({
  name: z.string(),
  tambon: z.string().optional(),
  amphoe: z.string().optional(),
  province: z.string(),
})

const sourceSchema = z.object({
  title: z.string(),
  url: z.url({ protocol: /^https?$/ }),
  date: z.string().optional(),
})

export const libraryItemSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  kind: z.enum(['case', 'innovation']),
  origin: z.enum(['reported', 'demo']),
  title: z.string().min(1),
  summary: z.string().max(200),
  fund: fundSchema,
  benefitTypes: z.array(z.string()).default([]),
  strategyIssue: z.string().optional(),
  level: z.string().optional(),
  beneficiaries: z.array(z.string()).default([]),
  periodFrom: z.int().optional(),
  periodTo: z.int().optional(),
  documentedOn: z.string().optional(),
  storyteller: z.string().optional(),
  authors: z.array(z.string()).default([]),
  consent: z.object({ names: z.boolean(), pictures: z.boolean(), money: z.boolean() }).optional(),
  licence: z.string().default('CC-BY-4.0'),
  sources: z.array(sourceSchema).default([]),
})

/** An item of the starting library; `body` is Markdown. */
export type LibraryItem = z.infer<typeof libraryItemSchema> & { body: string }

/**
 * Splits a library file into its front matter, still text, and its Markdown body.
 * Returns null where the file does not begin with a `---` block.
 */
export function splitFrontMatter(text: string): { frontMatter: string; body: string } | null {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/u.exec(text)
  if (match === null) return null
  return { frontMatter: match[1] ?? '', body: (match[2] ?? '').trim() }
}
