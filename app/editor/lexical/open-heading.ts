import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode, type LexicalEditor } from 'lexical'

/**
 * Where a heading stands or belongs, given the words of every block that is a heading and null for the others: the
 * block itself where it is `there`, else the block to put it before.
 */
type FindHeading = (headings: readonly (string | null)[]) => { index: number; there: boolean }

/** Puts the caret under a heading, which is added where it is missing. */
export type OpenHeading = (heading: string, find: FindHeading) => void

export const openHeadingIn =
  (editor: LexicalEditor): OpenHeading =>
  (heading, find) => {
    let line = ''
    editor.update(
      () => {
        const blocks = $getRoot().getChildren()
        const { index, there } = find(
          blocks.map((block) => ($isHeadingNode(block) ? block.getTextContent() : null)),
        )
        const place = blocks[index]
        const head = there && place !== undefined ? place : $createHeadingNode('h2')
        if (!there && $isHeadingNode(head)) {
          head.append($createTextNode(heading))
          if (place === undefined) $getRoot().append(head)
          else place.insertBefore(head)
        }
        const below = head.getNextSibling()
        const target = $isElementNode(below) && !$isHeadingNode(below) ? below : $createParagraphNode()
        if (target !== below) head.insertAfter(target)
        target.selectEnd()
        line = target.getKey()
      },
      {
        onUpdate() {
          editor.focus()
          // why: bars at both edges of the window would hide the line if it were only just within sight.
          editor.getElementByKey(line)?.scrollIntoView({ block: 'center' })
        },
      },
    )
  }
