import { createHeadlessEditor } from '@lexical/headless'
import { $getRoot, $setSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import { fromMarkdown } from '../from-markdown.ts'
import { toEditorState } from './editor-state.ts'
import { EDITOR_NODES } from './nodes.ts'
import { $toolStates, type ToolState } from './tool-states.ts'

const TEXT = `## หัวใหญ่

### หัวย่อย

ธรรมดา **หนา**

- จุด

1. เลข

> คำยาย

| ปี | ยอด |
| --- | --- |
| 2565 | 312 |
`

/** What is said of the caret in the words that hold `words`. */
function statesAt(words: string | null): ToolState[] {
  const editor = createHeadlessEditor({
    nodes: EDITOR_NODES,
    onError(error: Error) {
      throw error
    },
  })
  editor.setEditorState(editor.parseEditorState(toEditorState(fromMarkdown(TEXT))))
  let states: ToolState[] = []
  editor.update(
    () => {
      const node = $getRoot()
        .getAllTextNodes()
        .find((text) => words !== null && text.getTextContent().includes(words))
      if (node === undefined) $setSelection(null)
      // why: without a page nobody takes the format over from where the caret was put.
      else node.select(1, 1).setFormat(node.getFormat())
      states = $toolStates()
    },
    { discrete: true },
  )
  return states
}

describe('what the tools say of the words at the caret', () => {
  it.each<[string, ToolState[]]>([
    ['หัวใหญ่', ['h2']],
    ['หัวย่อย', ['h3']],
    ['ธรรมดา', ['paragraph']],
    ['หนา', ['paragraph', 'bold']],
    ['จุด', ['bullets']],
    ['เลข', ['numbers']],
    ['คำยาย', ['quote']],
    ['312', ['paragraph', 'inTable']],
  ])('"%s" is %j', (words, states) => {
    expect(statesAt(words)).toEqual(states)
  })

  it('is nothing where nobody writes', () => {
    expect(statesAt(null)).toEqual([])
  })
})
