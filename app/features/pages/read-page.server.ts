import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Marked } from 'marked'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Language } from '#app/i18n/languages.ts'
import type { PageView } from './page.view.ts'
import { stackedTables } from './stacked-table.ts'

export type PageName = 'about' | 'strategy' | 'privacy' | 'terms'

const markdown = new Marked({ renderer: stackedTables })

const frontMatter = z.object({ title: z.string().min(1), summary: z.string().min(1) })

/** Splits a page into its front matter and its Markdown. Throws when the file has no valid front matter. */
export function renderPage(text: string): PageView {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/u.exec(text)
  if (match?.[1] === undefined || match[2] === undefined) throw new Error('A page needs front matter')
  return { ...frontMatter.parse(parse(match[1])), html: markdown.parse(match[2], { async: false }) }
}

/** Reads `content/pages/<name>.<language>.md` below the portal's own directory. */
export async function readPage(name: PageName, language: Language): Promise<PageView> {
  return renderPage(await readFile(path.resolve('content/pages', `${name}.${language}.md`), 'utf8'))
}
