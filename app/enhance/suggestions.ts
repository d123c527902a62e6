type Suggestion = { text: string; path: string }

/** Milliseconds without a key after which suggestions are asked for. */
const PAUSE_MS = 120

let boxes = 0

/**
 * Makes a search box a combobox: suggestions below it, chosen with the arrow keys, Enter or a touch; Escape closes
 * them. What the box says to screen readers comes from its `data-suggestions` attribute: "{count} suggestions".
 */
export function suggestBelow(input: HTMLInputElement): void {
  const list = document.createElement('ul')
  const status = document.createElement('p')
  list.id = `suggestions-${++boxes}`
  list.className = 'suggestions card'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '')
  list.hidden = true
  status.className = 'sr-only'
  status.setAttribute('role', 'status')
  const frame = document.createElement('div')
  frame.className = 'relative w-full min-w-0'
  input.replaceWith(frame)
  frame.append(input, list, status)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')

  let chosen = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')]
  const close = () => {
    list.hidden = true
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
    if (option === undefined) return
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }
  const show = (suggestions: Suggestion[]) => {
    list.replaceChildren(
      ...suggestions.map(({ text, path }, index) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${index}`
        option.className = 'tap w-full px-4'
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', 'false')
        option.textContent = text
        // why: a press must act before the box loses the focus and closes the list.
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault()
          location.assign(path)
        })
        option.dataset['path'] = path
        return option
      }),
    )
    status.textContent = (input.dataset['suggestions'] ?? '').replace('{count}', String(suggestions.length))
    if (suggestions.length === 0) {
      close()
      return
    }
    chosen = -1
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
  }
  const ask = async () => {
    const turn = ++asked
    try {
      const answer = await fetch(`/search/suggest?q=${encodeURIComponent(input.value.trim())}`)
      // why: answers may overtake each other; only the one to the newest question counts.
      if (answer.ok && turn === asked) show((await answer.json()) as Suggestion[])
    } catch {
      close()
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    if (input.value.trim() === '') close()
    else timer = setTimeout(() => void ask(), PAUSE_MS)
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      choose(chosen + (event.key === 'ArrowDown' ? 1 : chosen === -1 ? 0 : -1))
    } else if (event.key === 'Escape') {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && chosen !== -1) {
      event.preventDefault()
      location.assign(options()[chosen]?.dataset['path'] ?? '/search')
    }
  })
}
