import { createHeadlessEditor } from '@lexical/headless'
import { $getRoot, $getSelection, $isRangeSelection, $setSelection, type LexicalNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { fromMarkdown } from '../from-markdown.ts'
import { documentOf, paragraphNode, textNode, type Document } from '../document.ts'
import { fromEditorState, toEditorState } from './editor-state.ts'
import { $createImageNode } from './image-node.tsx'
import { $insertPicture } from './insert-picture.ts'
import { EDITOR_NODES } from './nodes.ts'

/** Where the caret stands: in the text that begins with `words`, behind `at` letters; null: nobody has been there. */
type Caret = { words: string; at: number } | null

/** The kinds or words of all blocks after a picture was put in, the one with the caret marked by `|`. */
function blocksAfter(document: Document, caret: Caret): string[] {
  const editor = createHeadlessEditor({
    nodes: EDITOR_NODES,
    onError(error: Error) {
      throw error
    },
  })
  editor.setEditorState(editor.parseEditorState(toEditorState(document)))
  let found: string[] = []
  editor.update(
    () => {
      $setSelection(null)
      const text = $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent().startsWith(caret?.words ?? ''))
      if (caret !== null && caret.words === '') $getRoot().getFirstDescendant()?.selectEnd()
      else if (caret !== null) text?.select(caret.at, caret.at)
      $insertPicture($createImageNode('a-1', 'ภาพ', null))
      const selection = $getSelection()
      const at = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null
      const named = (block: LexicalNode) =>
        `${block.is(at) ? '|' : ''}${block.getType() === 'paragraph' ? block.getTextContent() : block.getType()}`
      found = $getRoot().getChildren().map(named)
    },
    { discrete: true },
  )
  expect(fromEditorState(editor.getEditorState().toJSON())).not.toBeNull()
  return found
}

const lines = documentOf([paragraphNode([textNode('ออมวันละบาท')]), paragraphNode([textNode('บรรทัดล่าง')])])

describe('a picture put into a text', () => {
  it.each<[string, Document, Caret, string[]]>([
    ['below the paragraph', lines, { words: 'ออม', at: 3 }, ['ออมวันละบาท', 'image', '|บรรทัดล่าง']],
    ['below its end', lines, { words: 'ออม', at: 11 }, ['ออมวันละบาท', 'image', '|บรรทัดล่าง']],
    ['below the last one', lines, { words: 'บรรทัด', at: 4 }, ['ออมวันละบาท', 'บรรทัดล่าง', 'image', '|']],
    ['at the end', lines, null, ['ออมวันละบาท', 'บรรทัดล่าง', 'image', '|']],
    ['in place of an empty line', documentOf([paragraphNode([])]), { words: '', at: 0 }, ['image', '|']],
    [
      'below a heading',
      fromMarkdown('## หัวข้อ\n\n## ถัดไป'),
      { words: 'หัวข้อ', at: 2 },
      ['heading', 'image', '|', 'heading'],
    ],
    ['below the whole list', fromMarkdown('- หนึ่ง\n- สอง'), { words: 'หนึ่ง', at: 1 }, ['list', 'image', '|']],
  ])('goes %s, and the caret below it', (_place, document, caret, blocks) => {
    expect(blocksAfter(document, caret)).toEqual(blocks)
  })
})
