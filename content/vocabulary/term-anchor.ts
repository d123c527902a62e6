/** The place of a term on the glossary's page, by its Thai name. */
export function termAnchor(th: string): string {
  return `term-${th.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}`
}
