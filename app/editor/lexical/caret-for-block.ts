import { $findTableNode } from '@lexical/table'
import { $getRoot, $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical'

/**
 * Puts the caret where a new block can go: behind a chosen picture, behind the table it stands in, and at the end of a
 * text that nobody has touched yet. Without it a table would be asked for and nothing would come.
 */
export function $caretForBlock(): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) {
    $findTableNode(selection.anchor.getNode())?.selectNext()
    return
  }
  const last = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined
  if (last === undefined) $getRoot().selectEnd()
  else last.selectNext()
}
