/** Whether one dropped, added, wrong or swapped character turns one word into the other; equal words are not near. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const rest = (word: string, from: number) => word.slice(start + from)
  if (rest(one, 1) === rest(other, 1)) return true
  if (rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1)) return true
  const swapped = one[start] === other[start + 1] && one[start + 1] === other[start]
  return swapped && rest(one, 2) === rest(other, 2)
}
