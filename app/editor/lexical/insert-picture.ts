import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical'
import type { ImageNode } from './image-node.tsx'

/** The block in which somebody writes or which is chosen: of the text, or of a cell of its tables. */
function $blockAtHand(): LexicalNode | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1)
  return node?.getTopLevelElement() ?? null
}

/**
 * Puts a picture below the block at hand, and never into the middle of a sentence; at the end of a text that nobody has
 * touched yet. The caret goes to the line below it, which is made where there is none.
 */
export function $insertPicture(picture: ImageNode): void {
  const block = $blockAtHand()
  if ($isParagraphNode(block) && block.isEmpty()) {
    block.insertBefore(picture)
    block.selectStart()
    return
  }
  if (block === null) $getRoot().append(picture)
  else block.insertAfter(picture)
  const below = picture.getNextSibling()
  if ($isParagraphNode(below)) {
    below.selectStart()
    return
  }
  const line = $createParagraphNode()
  picture.insertAfter(line)
  line.selectStart()
}
