/** The page asked for in the address, from 1; anything else is the first. */
export function pageNumber(searchParams: URLSearchParams): number {
  const asked = Number(searchParams.get('page') ?? 1)
  return Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1
}
