/** Whether a key press belongs to something the reader is already typing in. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  )
}

/** `/` moves to the page's first search box, as its hint says. */
export function focusSearchOnSlash(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const box = page.querySelector<HTMLInputElement>('main input[type="search"], input[type="search"]')
    if (box === null) return
    event.preventDefault()
    box.focus()
    box.select()
  })
}
