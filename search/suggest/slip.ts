/** Fewer characters have too many neighbours for a guess. */
const LEAST = 4

/**
 * Tells whether a text, from a place on, begins with what was typed but for one slip: a dropped, added, wrong or
 * swapped character. Null where too little was typed to guess. Makes nothing new while it looks, for it looks often.
 */
export function slipFinder(typed: string): ((text: string, start: number) => boolean) | null {
  const length = typed.length
  if (length < LEAST) return null
  const tails = Array.from({ length: length + 3 }, (_, at) => typed.slice(at))
  const holds = (text: string, from: number, at: number) =>
    from >= length || text.startsWith(tails[from] ?? '', at)
  return (text, start) => {
    let same = 0
    while (same < length && text.charCodeAt(start + same) === typed.charCodeAt(same)) same++
    // why: what is typed whole is no slip, but it may be all the same name in another place.
    if (same === length) return true
    const at = start + same
    // why: a name that ends before the slip is another, shorter name.
    if (at >= text.length || text.charAt(at) === '\n') return false
    return (
      holds(text, same + 1, at + 1) ||
      holds(text, same + 1, at) ||
      holds(text, same, at + 1) ||
      (same + 1 < length &&
        text.charCodeAt(at) === typed.charCodeAt(same + 1) &&
        text.charCodeAt(at + 1) === typed.charCodeAt(same) &&
        holds(text, same + 2, at + 2))
    )
  }
}
