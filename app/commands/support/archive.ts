import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, Unzip, UnzipInflate, Zip, ZipDeflate } from 'fflate'
import { z } from 'zod'

/** What lies in a backup: each entry's lines (0 for files) and the SHA-256 of its bytes. */
const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  migrations: z.array(z.string()),
  entries: z.record(z.string(), z.object({ lines: z.number(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifestSchema>
const MANIFEST = 'manifest.json'

/** Writes a ZIP file in bounded memory. It appears under its name only when it is whole. */
export async function createArchive(file: string) {
  const unfinished = `${file}.part`
  const handle = await open(unfinished, 'w')
  let chunks: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error !== null) failure = error
    else chunks.push(chunk)
  })
  const drain = async () => {
    if (failure !== null) throw failure
    const ready = chunks
    chunks = []
    for (const chunk of ready) await handle.write(chunk)
  }
  const entries: Manifest['entries'] = {}
  return {
    /** Adds an entry from its parts; `lines` counts what the manifest says. */
    async add(name: string, parts: AsyncIterable<Uint8Array>, lines: () => number = () => 0): Promise<void> {
      const entry = new ZipDeflate(name, { level: 6 })
      zip.add(entry)
      const hash = createHash('sha256')
      for await (const part of parts) {
        hash.update(part)
        entry.push(part)
        await drain()
      }
      entry.push(new Uint8Array(), true)
      await drain()
      entries[name] = { lines: lines(), sha256: hash.digest('hex') }
    },
    async finish(head: Omit<Manifest, 'entries'>): Promise<void> {
      const entry = new ZipDeflate(MANIFEST)
      zip.add(entry)
      entry.push(strToU8(JSON.stringify({ ...head, entries }, null, 2)), true)
      zip.end()
      await drain()
      await handle.sync()
      await handle.close()
      await rename(unfinished, file)
    },
  }
}

/** Hears the parts of an archive, one after another; what it returns is awaited before more is read. */
export type Reader = {
  /** A piece of an entry; `final` with its last piece, which may be empty. */
  piece(name: string, bytes: Uint8Array, final: boolean): Promise<void>
}

/** Reads a ZIP file from its beginning, in bounded memory; resolves with its manifest after checking every sum. */
export async function readArchive(file: string, reader: Reader): Promise<Manifest> {
  const pieces: { name: string; bytes: Uint8Array; final: boolean }[] = []
  let failure: Error | null = null
  const unzip = new Unzip((entry) => {
    entry.ondata = (error, bytes, final) => {
      if (error !== null) failure = error
      else pieces.push({ name: entry.name, bytes, final })
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  const hashes = new Map<string, Hash>()
  const sums = new Map<string, string>()
  let manifest = ''
  const drain = async () => {
    if (failure !== null) throw damaged(file, failure)
    for (const { name, bytes, final } of pieces.splice(0)) {
      if (name === MANIFEST) {
        manifest += strFromU8(bytes)
        continue
      }
      const hash = hashes.get(name) ?? createHash('sha256')
      hashes.set(name, hash.update(bytes))
      if (final) sums.set(name, hash.digest('hex'))
      await reader.piece(name, bytes, final)
    }
  }
  const push = (chunk: Uint8Array, last = false) => {
    try {
      unzip.push(chunk, last)
    } catch (cause) {
      throw damaged(file, cause)
    }
  }
  for await (const chunk of createReadStream(file)) {
    push(new Uint8Array(chunk as Buffer))
    await drain()
  }
  push(new Uint8Array(), true)
  await drain()
  const parsed = readManifest(file, manifest)
  for (const [name, { sha256 }] of Object.entries(parsed.entries))
    if (sums.get(name) !== sha256) throw new Error(`${name}: ข้อมูลสำรองเสียหาย · the backup is damaged`)
  return parsed
}

function readManifest(file: string, text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw damaged(file, cause)
  }
}

const damaged = (file: string, cause: unknown) =>
  new Error(
    `${file}: ไฟล์สำรองขาดหรือเสียหาย หรือไม่ใช่ไฟล์สำรอง ไม่มีอะไรถูกเปลี่ยน กรุณาใช้ไฟล์สำรองอื่น · ` +
      'this backup is cut short or damaged, or is none. Nothing was changed. Please use another',
    { cause },
  )

/** Every file below a folder, by its path within it; none where there is no folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
