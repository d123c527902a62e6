type Part = 'header' | 'footer'

const known = new Map<Part, { className: string; html: string }>()

/** What the server sent for a part of the page, read once, before anything is drawn again. */
function served(part: Part) {
  const found = known.get(part)
  if (found !== undefined) return found
  const element = document.querySelector(`${part}[data-site]`)
  const read = { className: element?.className ?? '', html: element?.innerHTML ?? '' }
  known.set(part, read)
  return read
}

/**
 * In a browser, the head or foot of the page as the server sent it. It never changes while a page is written on, so its
 * code stays at home; and should the page have to be drawn anew, it stands as it was.
 */
export function AsServed({ part: Part }: { part: Part }) {
  const { className, html } = served(Part)
  return (
    <Part
      data-site
      className={className}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
