import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { randomUUID } from 'node:crypto'

/** Where pictures and files lie. Keys are `/`-separated names such as `media/ab/cdef.webp`. */
export type Storage = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null where nothing has that key. */
  get(key: string): Promise<Uint8Array | null>
  remove(key: string): Promise<void>
}

/** Files below `folder`. A file appears whole or not at all. */
export function createDiskStorage(folder: string): Storage {
  const root = resolve(folder)
  const place = (key: string) => {
    const path = resolve(join(root, key))
    if (!path.startsWith(root + sep)) throw new Error(`"${key}" lies outside the storage folder`)
    return path
  }
  return {
    async put(key, bytes) {
      const path = place(key)
      await mkdir(dirname(path), { recursive: true })
      const unfinished = `${path}.${randomUUID()}.part`
      await writeFile(unfinished, bytes, { flush: true })
      await rename(unfinished, path)
    },
    async get(key) {
      try {
        return await readFile(place(key))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
    remove: (key) => rm(place(key), { force: true }),
  }
}
