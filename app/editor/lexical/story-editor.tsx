import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { OnChangePlugin } from '@lexical/react/LexicalOnChangePlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { TablePlugin } from '@lexical/react/LexicalTablePlugin'
import { useMemo, type ReactNode } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import type { Document } from '../document.ts'
import { safeUrl } from '../safe-url.ts'
import { fromEditorState, toEditorState } from './editor-state.ts'
import { EDITOR_NODES } from './nodes.ts'
import { openHeadingIn, type OpenHeading } from './open-heading.ts'
import { Toolbar } from './toolbar.tsx'
import type { UploadPicture } from './upload-picture.ts'
import { usePictures } from './use-pictures.ts'

export type StoryEditorProps = {
  /** The text at the start; later changes of this value are not followed, so give a new `key` instead. */
  document: Document
  onChange: (document: Document) => void
  upload: UploadPicture
  labelledBy: string
  /** What helps to write, shown above the toolbar. */
  guide?: (open: OpenHeading) => ReactNode
}

const THEME = {
  text: { bold: 'font-semibold', underline: 'underline', strikethrough: 'line-through' },
  table: 'editor-table',
  tableScrollableWrapper: 'table-scroll',
}

function Guide({ guide }: { guide: (open: OpenHeading) => ReactNode }) {
  const [editor] = useLexicalComposerContext()
  return guide(openHeadingIn(editor))
}

/** The place where a story is written. */
export default function StoryEditor({ document, onChange, upload, labelledBy, guide }: StoryEditorProps) {
  const t = useT()
  const config = useMemo(
    () => ({
      namespace: 'story',
      nodes: EDITOR_NODES,
      theme: THEME,
      editorState: JSON.stringify(toEditorState(document)),
      onError(error: Error) {
        throw error
      },
    }),
    // why: Lexical reads its configuration once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  )
  return (
    // why: its successor cannot be given a start value of stored JSON yet without an extension of our own.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    <LexicalComposer initialConfig={config}>
      {guide !== undefined && <Guide guide={guide} />}
      <div className="mt-4">
        <Toolbar upload={upload} />
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="field prose min-h-96 max-w-none rounded-t-none py-4"
              aria-labelledby={labelledBy}
              aria-placeholder={t('editor.placeholder')}
              placeholder={<p className="mt-2 text-muted">{t('editor.placeholder')}</p>}
              lang="th"
              spellCheck={false}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <Pictures />
        <HistoryPlugin />
        <ListPlugin />
        <LinkPlugin validateUrl={(url) => safeUrl(url) !== undefined} />
        <TablePlugin hasCellMerge={false} hasCellBackgroundColor={false} hasTabHandler hasHorizontalScroll />
        <OnChangePlugin
          ignoreSelectionChange
          ignoreHistoryMergeTagChange
          onChange={(state) => {
            const written = fromEditorState(state.toJSON())
            if (written !== null) onChange(written)
          }}
        />
      </div>
    </LexicalComposer>
  )
}

/** The hook, where the editor can be reached. */
function Pictures() {
  usePictures()
  return null
}
