import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { libraryItemSchema, splitFrontMatter, type LibraryItem } from './library-item.ts'

/**
 * Reads every item below a `content/items` folder, by file name.
 * @throws Error naming the file and what is wrong with it: a damaged library must not start half.
 */
export async function readLibrary(folder: string): Promise<LibraryItem[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(names.map((name) => readItem(folder, name)))
}

async function readItem(folder: string, name: string): Promise<LibraryItem> {
  const parts = splitFrontMatter(await readFile(join(folder, name), 'utf8'))
  if (parts === null) throw new Error(`${name}: no front matter between two lines of ---`)
  const parsed = libraryItemSchema.safeParse(parse(parts.frontMatter))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
  }
  return { ...parsed.data, body: parts.body }
}
