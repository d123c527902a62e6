import { clearRecentSearches, recentSearches, rememberSearch } from './recent-searches.ts'
import { element, groupsOf, type Shown, type Words } from './suggestion-list.ts'

/** Milliseconds without a key after which suggestions are asked for. */
const PAUSE_MS = 120

let boxes = 0

/**
 * Makes a search box a combobox: suggestions below it while somebody types, searches made lately on this device before.
 * Arrow keys, Home and End move, Enter and a touch take, Escape closes. All its words come from `data-suggestions`.
 */
export function suggestBelow(input: HTMLInputElement): void {
  const words = JSON.parse(input.dataset['suggestions'] ?? '{}') as Words
  const id = `suggestions-${++boxes}`
  const list = element('div', { id, role: 'listbox', 'aria-label': input.labels?.[0]?.textContent ?? '' })
  const clear = element('button', { type: 'button', class: 'tap suggestions-clear' })
  clear.textContent = words['clear'] ?? ''
  const popup = element('div', { class: 'suggestions card', hidden: '' })
  const status = element('p', { class: 'sr-only', role: 'status' })
  popup.append(list, clear)
  input.after(popup, status)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value)

  let chosen = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')]
  const stopAsking = () => {
    clearTimeout(timer)
    asking?.abort()
  }
  const close = () => {
    stopAsking()
    popup.hidden = true
    chosen = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const choose = (index: number) => {
    const all = options()
    if (all.length === 0) return
    chosen = (index + all.length) % all.length
    for (const [at, option] of all.entries()) option.setAttribute('aria-selected', String(at === chosen))
    const option = all[chosen]
    input.setAttribute('aria-activedescendant', option?.id ?? '')
    option?.scrollIntoView({ block: 'nearest' })
  }
  const show = (suggestions: readonly Shown[], recent = false) => {
    close()
    list.replaceChildren(...groupsOf(suggestions, words, id))
    const said = suggestions.length === 0 ? words['none'] : words['count']
    status.textContent = (said ?? '').replace('{count}', String(suggestions.length))
    clear.hidden = !recent
    if (suggestions.length === 0) return
    popup.hidden = false
    input.setAttribute('aria-expanded', 'true')
  }
  const showRecent = () => {
    const recent = recentSearches()
    if (recent.length === 0) close()
    else
      show(
        recent.map((text) => ({
          text,
          kind: 'recent',
          note: '',
          path: `/search?q=${encodeURIComponent(text)}`,
        })),
        true,
      )
  }
  const ask = async () => {
    asking?.abort()
    const turn = (asking = new AbortController())
    const question = new URLSearchParams({ q: input.value.trim(), lang: document.documentElement.lang })
    try {
      const answer = await fetch(`/search/suggest?${question.toString()}`, { signal: turn.signal })
      if (!answer.ok) return
      const suggestions = (await answer.json()) as Shown[]
      if (!turn.signal.aborted) show(suggestions)
    } catch {
      // why: stale questions are broken off on purpose, and without a network there is nothing to suggest.
      if (!turn.signal.aborted) close()
    }
  }
  const take = (option: HTMLElement | undefined) => {
    const path = option?.dataset['path']
    if (path !== undefined) location.assign(path)
  }

  input.addEventListener('input', () => {
    stopAsking()
    if (input.value.trim() === '') showRecent()
    else timer = setTimeout(() => void ask(), PAUSE_MS)
  })
  input.addEventListener('focus', () => {
    if (input.value.trim() === '') showRecent()
  })
  input.form?.addEventListener('submit', () => rememberSearch(input.value))
  // why: a press on the list must not take the focus away, which would close it before the click arrives.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) take(target.closest<HTMLElement>('[role=option]') ?? undefined)
  })
  clear.addEventListener('click', () => {
    clearRecentSearches()
    input.focus()
    close()
    status.textContent = words['cleared'] ?? ''
  })
  input.parentElement?.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && popup.contains(relatedTarget))) close()
  })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (popup.hidden) {
      if (event.key === 'ArrowDown' && !event.altKey) {
        event.preventDefault()
        if (input.value.trim() === '') showRecent()
        else void ask()
      }
      return
    }
    const moves: Record<string, () => void> = {
      ArrowDown: () => choose(chosen + 1),
      ArrowUp: () => choose(chosen === -1 ? -1 : chosen - 1),
      Escape: close,
      // why: until an option is chosen, these keys belong to the text.
      ...(chosen === -1
        ? {}
        : { Home: () => choose(0), End: () => choose(-1), Enter: () => take(options()[chosen]) }),
    }
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    move()
  })
}
