import { createHeadlessEditor } from '@lexical/headless'
import { describe, expect, it } from 'vitest'
import { readFileSync, readdirSync } from 'node:fs'
import { fromMarkdown } from '../from-markdown.ts'
import { documentOf, paragraphNode, textNode, type Document } from '../document.ts'
import { fromEditorState, toEditorState } from './editor-state.ts'
import { EDITOR_NODES } from './nodes.ts'

/** Through the real editor and back. */
function throughEditor(document: Document): Document | null {
  const editor = createHeadlessEditor({
    nodes: EDITOR_NODES,
    onError(error: Error) {
      throw error
    },
  })
  return fromEditorState(editor.parseEditorState(toEditorState(document)).toJSON())
}

const folder = 'content/items/demo'

describe('a text in the editor', () => {
  it.each(readdirSync(folder))('comes back as it went in: %s', (file) => {
    const document = fromMarkdown(readFileSync(`${folder}/${file}`, 'utf8').replace(/^---[\s\S]*?---/u, ''))
    expect(throughEditor(document)).toEqual(document)
  })

  it('keeps pictures, which move out of their line', () => {
    const picture = { type: 'image', version: 1, mediaId: 'a-1', alt: 'ภาพ' } as const
    const line = paragraphNode([textNode('ก่อน'), picture, textNode('หลัง')])
    expect(throughEditor(documentOf([line, picture]))).toEqual(
      documentOf([paragraphNode([textNode('ก่อน')]), picture, paragraphNode([textNode('หลัง')]), picture]),
    )
  })

  it('keeps an empty paragraph, for the caret', () => {
    const empty = documentOf([paragraphNode([])])
    expect(throughEditor(empty)).toEqual(empty)
  })
})
