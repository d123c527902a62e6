import { useEffect, useState, type ComponentType } from 'react'
import type { Document } from '#app/editor/document.ts'
import type { OpenHeading } from '#app/editor/lexical/open-heading.ts'
import type { StoryEditorProps } from '#app/editor/lexical/story-editor.tsx'
import type { UploadPicture } from '#app/editor/lexical/upload-picture.ts'
import { useT } from '#app/i18n/i18n.tsx'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { PlainBody } from './plain-body.tsx'
import { SectionGuide } from './section-guide.tsx'

type Props = {
  body: Document
  /** The story as it is now, with what was typed into the plain fields. */
  current: () => Document
  /** Whether changes are followed; the plain fields may go only then. */
  ready: boolean
  appended: string
  errors: FieldErrors
  needsSections: boolean
  /** The story as it was last told of, for what is still missing. */
  written: Document
  upload: UploadPicture
  onChange: (body: Document) => void
}
type Arrived = { Editor: ComponentType<StoryEditorProps> }

/** The editor once it has arrived, so that a redrawn form need not wait for it again. */
let known: Arrived | null = null

/**
 * The story: plain fields until the editor has arrived. It is by far the largest part of this page; where the signal
 * drops before it is here the plain fields stay, and it is asked for again when the signal is back.
 */
export function StoryField(props: Props) {
  const { body, current, ready, appended, errors, needsSections, written, upload, onChange } = props
  const t = useT()
  const error = errors['body']
  const [editing, setEditing] = useState<(Arrived & { from: Document }) | null>(
    known !== null && ready ? { ...known, from: body } : null,
  )
  useEffect(() => {
    if (!ready) return undefined
    let ended = false
    const load = () => {
      import('#app/editor/lexical/story-editor.tsx').then(
        (module) => {
          const arrived = { Editor: module.default }
          known = arrived
          if (!ended) setEditing((now) => now ?? { ...arrived, from: current() })
        },
        () => undefined,
      )
    }
    load()
    window.addEventListener('online', load)
    return () => {
      ended = true
      window.removeEventListener('online', load)
    }
    // why: the text is taken over once, when the editor arrives.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ready])
  return (
    <div className={error === undefined ? '' : 'mt-4 border-s-4 border-brick ps-3'} id="body">
      <h3 id="story-label" className="sr-only">
        {t('writer.field.body')}
      </h3>
      {error !== undefined && <p className="font-semibold text-brick">{t(error)}</p>}
      {editing === null && needsSections && <SectionGuide body={written} errors={errors} />}
      {editing === null ? (
        <PlainBody body={body} appended={appended} needsSections={needsSections} />
      ) : (
        <editing.Editor
          {...(needsSections
            ? {
                guide: (open: OpenHeading) => <SectionGuide body={written} errors={errors} open={open} />,
              }
            : {})}
          document={editing.from}
          onChange={onChange}
          upload={upload}
          labelledBy="story-label"
        />
      )}
    </div>
  )
}
