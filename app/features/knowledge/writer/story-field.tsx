import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { Document } from '#app/editor/document.ts'
import type { UploadPicture } from '#app/editor/lexical/upload-picture.ts'
import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { PlainBody } from './plain-body.tsx'

// why: the editor is by far the largest part of this page and is of no use on a server.
const StoryEditor = lazy(() => import('#app/editor/lexical/story-editor.tsx'))

type Props = {
  body: Document
  appended: string
  error: MessageKey | undefined
  upload: UploadPicture
  onChange: (body: Document) => void
}

const never = () => () => undefined

/** The story: plain fields until JavaScript has arrived, the editor from then on. */
export function StoryField({ body, appended, error, upload, onChange }: Props) {
  const t = useT()
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <div className={error === undefined ? '' : 'mt-4 border-s-4 border-brick ps-3'} id="body">
      <h3 id="story-label" className="sr-only">
        {t('writer.field.body')}
      </h3>
      {error !== undefined && <p className="font-semibold text-brick">{t(error)}</p>}
      {hydrated ? (
        <Suspense fallback={<p className="field mt-4 min-h-96">{t('editor.loading')}</p>}>
          <StoryEditor document={body} onChange={onChange} upload={upload} labelledBy="story-label" />
        </Suspense>
      ) : (
        <PlainBody body={body} appended={appended} />
      )}
    </div>
  )
}
