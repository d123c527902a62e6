import type { MessageKey } from '#app/i18n/message-key.ts'

/** In UTF-16 units. The longest guards the hash function against being fed a book. */
const PASSWORD_LENGTH = { least: 10, most: 200 } as const

const COMMON = new Set([
  ...['password', 'passw0rd', 'qwertyuiop', 'qwerty', 'iloveyou', 'welcome', 'administrator', 'letmein'],
  ...['thailand', 'sawasdee', 'sawatdee', 'bangkok', 'rakthai', 'chokdee', 'ฟหกดสาวเ', 'รหัสผ่าน', 'สวัสดิการ'],
])

/**
 * Why a password will not do, or null. Long and not guessable is all that is asked: no rules about kinds of
 * characters, which make people write it on the wall.
 */
export function passwordProblem(password: string, ownNames: readonly string[]): MessageKey | null {
  if (password.length < PASSWORD_LENGTH.least) return 'accounts.error.passwordShort'
  if (password.length > PASSWORD_LENGTH.most) return 'accounts.error.passwordLong'
  const plain = password.toLowerCase()
  const core = plain.replace(/[\d\s!@#$%^&*._-]+/gu, '')
  if (COMMON.has(core) || new Set(plain).size < 4 || isRun(plain)) return 'accounts.error.passwordCommon'
  const names = ownNames.map((name) => name.toLowerCase()).filter((name) => name.length >= 4)
  if (names.some((name) => plain === name || core === name)) return 'accounts.error.passwordOwnName'
  return null
}

/** Each character next to the one before, as in 1234567890 or abcdefghij, forwards or backwards. */
function isRun(text: string): boolean {
  const steps = Array.from(
    text.slice(1),
    (character, index) => character.charCodeAt(0) - text.charCodeAt(index),
  )
  const near = steps.filter((step) => Math.abs(step) <= 1 || step === -9 || step === 9)
  return near.length === steps.length
}
