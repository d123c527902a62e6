import { readFileSync } from 'node:fs'

type List = 'nonsense' | 'mark-pairs' | 'lookalikes' | 'misspellings'

/** The entries of a list beside this file, one a line, as they are typed; lines beginning with `# ` explain them. */
export function readList(name: List): string[] {
  const text = readFileSync(new URL(`lists/${name}.txt`, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('# '))
}

/** A list of two forms a line, with a space between them. */
export function readPairs(name: List): [string, string][] {
  return readList(name).map((line) => {
    const [one = '', other = ''] = line.split(' ')
    return [one, other]
  })
}
