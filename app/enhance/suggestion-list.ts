export type Shown = { text: string; path: string; kind: string; note: string }
export type Words = Record<string, string>

/** Options of a listbox, under a heading for each kind; `id` begins the id of every option. */
export function groupsOf(suggestions: readonly Shown[], words: Words, id: string): HTMLElement[] {
  const groups = new Map<string, HTMLElement>()
  for (const [index, suggestion] of suggestions.entries()) {
    const group = groups.get(suggestion.kind) ?? newGroup(suggestion.kind, words, id)
    groups.set(suggestion.kind, group)
    group.append(optionOf(suggestion, `${id}-${index}`))
  }
  return [...groups.values()]
}

function newGroup(kind: string, words: Words, id: string): HTMLElement {
  const group = element('ul', { role: 'group', 'aria-labelledby': `${id}-${kind}` })
  const heading = element('li', { role: 'presentation', id: `${id}-${kind}`, class: 'suggestions-kind' })
  heading.textContent = words[kind] ?? ''
  group.append(heading)
  return group
}

function optionOf({ text, note, path }: Shown, id: string): HTMLElement {
  const option = element('li', {
    role: 'option',
    id,
    'aria-selected': 'false',
    class: 'tap',
    'data-path': path,
  })
  const name = element('span', /[ก-๙]/u.test(text) ? { lang: 'th' } : {})
  name.textContent = text
  option.append(name)
  if (note !== '') {
    const where = element('span', { class: 'text-muted' })
    where.textContent = note
    // why: a space, so that a screen reader does not run the two together.
    option.append(' ', where)
  }
  return option
}

/** An element with attributes. */
export function element(name: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
