/** Codes of the network, of the file system and of PostgreSQL, each with what it means here and what helps. */
const MEANINGS: Record<string, readonly [string, string]> = {
  ECONNREFUSED: [
    'ไม่มีฐานข้อมูลรับอยู่ที่นั่น กรุณาเปิด PostgreSQL หรือแก้ชื่อเครื่องและพอร์ต',
    'nothing listens there. Please start PostgreSQL, or mend host and port',
  ],
  ENOENT: [
    'ไม่พบช่องทางติดต่อนี้ กรุณาเปิด PostgreSQL หรือแก้ที่อยู่',
    'there is no such socket. Please start PostgreSQL, or mend the path',
  ],
  ENOTFOUND: ['ไม่มีเครื่องชื่อนี้ กรุณาแก้ชื่อเครื่อง', 'there is no host of this name. Please mend it'],
  EAI_AGAIN: [
    'หาชื่อเครื่องนี้ไม่ได้ กรุณาแก้ชื่อเครื่อง หรือตรวจเครือข่าย',
    'there is no host of this name now. Please mend it, or look after the network',
  ],
  '28P01': ['ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง กรุณาแก้', 'user or password are not accepted. Please mend them'],
  '28000': ['ผู้ใช้นี้เข้าไม่ได้ กรุณาแก้ชื่อผู้ใช้', 'this user may not come in. Please mend the user'],
  '3D000': [
    'ไม่มีฐานข้อมูลชื่อนี้ กรุณาสร้าง (createdb) หรือแก้ชื่อ',
    'there is no database of this name. Please create it (createdb), or mend the name',
  ],
  '57P03': [
    'PostgreSQL กำลังเปิดหรือปิด กรุณารอสักครู่แล้วลองใหม่',
    'PostgreSQL is starting or stopping. Please wait a moment and try again',
  ],
}
const OTHERWISE = [
  'กรุณาตรวจที่อยู่ และดูว่า PostgreSQL เปิดอยู่',
  'Please look at the address and whether PostgreSQL runs',
] as const

/** The first error with a code; a name with two addresses fails with one error for each. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf((error.errors as unknown[])[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

export type Place = { host: string; port: number; database?: string | undefined }

/** Why PostgreSQL cannot be used, with the setting to mend; the address is told without its password. */
export function unreachable(error: unknown, { host, port, database }: Place): Error {
  const code = codeOf(error)
  const [thai, english] = MEANINGS[code] ?? OTHERWISE
  const raw = error instanceof Error ? error.message : ''
  const reason = MEANINGS[code] === undefined ? `${code} ${raw}`.trim() : code
  const place = `${host}${host.startsWith('/') ? '' : `:${port}`}/${database ?? ''}`
  const message = `DATABASE_URL: ใช้ PostgreSQL ที่ ${place} ไม่ได้ (${reason}): ${thai} · cannot use PostgreSQL at ${place} (${reason}): ${english}`
  return new Error(message, { cause: error })
}

/** Why the folder of the embedded database cannot be used; null where the folder is not to blame. */
export function unusableFolder(error: unknown, dataDir: string): Error | null {
  const code = codeOf(error)
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(code)) return null
  const message = `DATA_DIR: เขียนในโฟลเดอร์ ${dataDir} ไม่ได้ (${code}) กรุณาแก้สิทธิ์ ที่ว่าง หรือเลือกโฟลเดอร์อื่น · cannot write in ${dataDir} (${code}). Please mend its rights, make room, or choose another folder`
  return new Error(message, { cause: error })
}
