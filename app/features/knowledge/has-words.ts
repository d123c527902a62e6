import type { Document } from '#app/editor/document.ts'

/** Whether a text says anything at all in words. */
export function hasWords(document: Document): boolean {
  const open: unknown[] = [document.root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue
    if ('text' in node && typeof node.text === 'string' && node.text.trim() !== '') return true
    if ('children' in node && Array.isArray(node.children)) open.push(...(node.children as unknown[]))
  }
  return false
}
