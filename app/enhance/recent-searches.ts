const KEY = 'recent-searches'
const MOST = 6

/** What was searched lately, kept on this device and nowhere else; a device that keeps nothing has none. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

/** Remembers a search as the newest. */
export function rememberSearch(query: string): void {
  const text = query.trim()
  if (text === '') return
  const others = recentSearches().filter((one) => one !== text)
  keep([text, ...others].slice(0, MOST))
}

/** Forgets them all. */
export function clearRecentSearches(): void {
  keep(null)
}

function keep(searches: string[] | null): void {
  try {
    if (searches === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(searches))
  } catch {
    // why: a browser that keeps nothing (private, full) searches just as well.
  }
}
