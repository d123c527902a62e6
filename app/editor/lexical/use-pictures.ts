import { $isListItemNode } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { mergeRegister } from '@lexical/utils'
import {
  $addUpdateTag,
  $createNodeSelection,
  $createParagraphNode,
  $findMatchingParent,
  $getAdjacentNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORY_MERGE_TAG,
  isDOMNode,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  type NodeKey,
} from 'lexical'
import { useEffect } from 'react'
import { $isImageNode, type ImageNode } from './image-node.tsx'
import { MEASURED_PICTURE_COMMAND, REMOVE_PICTURE_COMMAND } from './picture-commands.ts'

function $choose(key: NodeKey): void {
  const selection = $createNodeSelection()
  selection.add(key)
  $setSelection(selection)
}

/** Takes a picture out; the caret goes where nothing more is deleted by one key too many. */
function $remove(picture: ImageNode): void {
  const [above, below] = [picture.getPreviousSibling(), picture.getNextSibling()]
  if ($isElementNode(above)) above.selectEnd()
  else if ($isElementNode(below)) below.selectStart()
  else {
    const line = $createParagraphNode()
    picture.insertAfter(line)
    line.select()
  }
  picture.remove()
}

/** Deletes the chosen picture, or chooses the one beside the caret; false where there is neither. */
function $deletePicture(backwards: boolean): boolean {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) {
    const pictures = selection.getNodes().filter($isImageNode)
    pictures.forEach($remove)
    return pictures.length > 0
  }
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const beside = $getAdjacentNode(selection.focus, backwards)
  const line = selection.anchor.getNode()
  // why: Backspace at the start of a list first makes its line an ordinary one.
  if (!$isImageNode(beside) || $findMatchingParent(line, $isListItemNode) !== null) return false
  $choose(beside.getKey())
  return true
}

const $pictureAt = (target: EventTarget | null): ImageNode | null => {
  const node = isDOMNode(target) ? $getNearestNodeFromDOMNode(target) : null
  return $isImageNode(node) ? node : null
}

/** Lets pictures be chosen by click and key, and taken out. */
export function usePictures(): void {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const onKey = (backwards: boolean) => (event: KeyboardEvent) => {
      const done = $deletePicture(backwards)
      if (done) event.preventDefault()
      return done
    }
    // why: a press and release without a moment between them ended in no caret at all, since Lexical clears what the
    // browser marked while a picture is still chosen, and words went to the beginning of the story.
    const letGo = ({ target }: PointerEvent) => {
      editor.update(
        () => {
          if ($isNodeSelection($getSelection()) && $pictureAt(target) === null) $setSelection(null)
        },
        { discrete: true },
      )
    }
    return mergeRegister(
      editor.registerRootListener((root, former) => {
        former?.removeEventListener('pointerdown', letGo)
        root?.addEventListener('pointerdown', letGo)
      }),
      editor.registerCommand(
        CLICK_COMMAND,
        ({ target }) => {
          const picture = $pictureAt(target)
          if (picture === null) return false
          $choose(picture.getKey())
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        // why: keys on a picture's buttons are the buttons' own; Enter there must not begin a new line.
        ({ target }) => target instanceof HTMLButtonElement,
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, onKey(true), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_DELETE_COMMAND, onKey(false), COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        REMOVE_PICTURE_COMMAND,
        (key) => {
          const node = $getNodeByKey(key)
          if (!$isImageNode(node)) return false
          $remove(node)
          editor.getRootElement()?.focus({ preventScroll: true })
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        MEASURED_PICTURE_COMMAND,
        ({ key, width, height }) => {
          const node = $getNodeByKey(key)
          if (!$isImageNode(node) || width === 0 || height === 0) return false
          // why: nobody typed anything; it is saved with the next change.
          $addUpdateTag(HISTORY_MERGE_TAG)
          node.setSize({ width, height })
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    )
  }, [editor])
}
