/** How large a new table may be; more than eight columns cannot be read on a phone. */
export const TABLE_LIMITS = { rows: 50, columns: 8 } as const

/** A typed number of rows or columns, in Thai or Arabic digits; null where it is none that is allowed. */
export function tableCount(typed: string, most: number): number | null {
  const digits = typed.trim().replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  const count = /^\d{1,4}$/u.test(digits) ? Number(digits) : 0
  return count >= 1 && count <= most ? count : null
}
