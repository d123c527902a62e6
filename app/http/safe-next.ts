/** Where to go after signing in: a path of our own, or the given one where the address names anything else. */
export function safeNext(next: FormDataEntryValue | string | null, otherwise: string): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/u.test(next) || /[\r\n\t]/u.test(next)) return otherwise
  return /^\/(?:signin|signout|register)\b/u.test(next) ? otherwise : next
}
