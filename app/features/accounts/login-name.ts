/** The name a person signs in with: a mail address, a Thai phone number (`0812345678`) or a user name. */
export type LoginName = { kind: 'email' | 'phone' | 'username'; value: string }

const THAI_DIGITS = /[๐-๙]/gu
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/u
/** Letters of any script with their marks, digits, dot, hyphen, underscore: 3 to 40 of them, beginning with a letter. */
const USERNAME = /^\p{L}[\p{L}\p{M}\p{N}._-]{2,39}$/u

/**
 * Reads what somebody typed as a sign-in name; null where it is none of the three. Thai digits, spaces and hyphens in
 * a phone number and a leading +66 are understood, so one number has one form.
 */
export function parseLoginName(typed: string): LoginName | null {
  const text = typed.normalize('NFC').trim()
  if (text.length > 254) return null
  if (text.includes('@')) return EMAIL.test(text) ? { kind: 'email', value: text.toLowerCase() } : null
  const digits = text
    .replace(THAI_DIGITS, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\s().-]/gu, '')
  if (/^\+?\d+$/u.test(digits)) {
    const national = digits.replace(/^(?:\+?66|0066)(?=\d{8,9}$)/u, '0')
    return /^0\d{8,9}$/u.test(national) ? { kind: 'phone', value: national } : null
  }
  return USERNAME.test(text) ? { kind: 'username', value: text.toLowerCase() } : null
}
