/** Title and description of a page, for Remix's `meta`; absent while an error page is shown. */
export function pageMeta(head: { title: string; description?: string } | undefined) {
  if (head === undefined) return []
  const tags = [{ title: head.title }, { property: 'og:title', content: head.title }]
  if (head.description === undefined) return tags
  return [...tags, { name: 'description', content: head.description }]
}
