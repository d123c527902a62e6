import { useRef, type FormEvent } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import type { DraftContent } from '../item-content.ts'
import type { WriteView } from '../write.view.ts'
import { missingFields } from './completeness.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { applyPlainBlocks } from '#app/editor/plain-blocks.ts'
import { draftFromForm, plainEditsFromForm } from './draft-from-form.ts'
import { FIELD_LABELS } from './field-labels.ts'
import { SaveState } from './save-state.tsx'
import { StoryField } from './story-field.tsx'
import { uploadPicture } from './upload-picture.ts'
import { useDraftSync } from './use-draft-sync.ts'
import type { WriterAnswer } from './writer-answer.ts'
import { WriterForm } from './writer-form.tsx'

type Props = { view: WriteView; userId: string; answer: WriterAnswer | null }

/** Where an item is written. */
export function WriterPage({ view, userId, answer }: Props) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const draft = answer?.typed?.draft ?? view.draft
  const revision = answer?.conflict?.revision ?? view.revision
  const { itemId } = view
  const clashed = answer?.conflict != null
  /** The form as it stands, which began as `start`. */
  const typed = (start: DraftContent, before: DraftContent): DraftContent => {
    if (form.current === null) return before
    const fields = new FormData(form.current)
    const next = draftFromForm(fields, before)
    if (!fields.has('append')) return next
    const { edits, appended } = plainEditsFromForm(fields)
    return { ...next, body: applyPlainBlocks(start.body, edits, appended) }
  }
  const sync = useDraftSync({
    ...{ itemId, userId, revision: view.revision, draft: view.draft, words: draft, clashed },
    typed: () => (form.current === null ? null : typed(draft, draft)),
  })
  const { shown, state, merge, ready } = sync
  const start = shown.draft
  const missing = Object.keys(missingFields(sync.words)).length
  const read = () => sync.change((before) => typed(start, before))
  const handingOn = useRef(false)
  /** Everything has to be with the portal before it is asked to hand the item on. */
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter
    if (handingOn.current || !(button instanceof HTMLButtonElement) || button.value !== 'submit') return
    event.preventDefault()
    read()
    void sync.settle().then((settled) => {
      if (!settled) return
      handingOn.current = true
      // why: what these hold is saved as the story by now and must not be added a second time.
      const plain = form.current?.querySelectorAll<HTMLFieldSetElement>('[data-plain]') ?? []
      for (const fields of plain) fields.disabled = true
      // why: a form ignores being submitted while its submit event is still on its way.
      setTimeout(() => button.form?.requestSubmit(button))
    })
  }

  return (
    <div className="max-w-[48em]">
      <h1 lang="th">{start.title === '' ? t('writer.untitled') : start.title}</h1>
      {view.publicVersion !== null && (
        <p className="mt-2">{t('writer.public', { number: view.publicVersion })}</p>
      )}
      {view.reviewNote !== null && (
        <section className="mt-4 border-s-4 border-turmeric bg-turmeric-soft p-3">
          <h2 className="text-base">{t('writer.reviewNote')}</h2>
          <p lang="th" className="whitespace-pre-wrap">
            {view.reviewNote}
          </p>
        </section>
      )}
      {answer?.saved === true && (
        <p role="status" className="card mt-4 border-green p-4">
          {t('writer.savedNow')}
        </p>
      )}
      {answer?.refusal != null && (
        <p role="alert" className="card mt-4 border-2 border-brick p-4 font-semibold text-brick">
          {t(answer.refusal)}
        </p>
      )}
      <ErrorSummary errors={answer?.errors} labels={FIELD_LABELS} />
      <form ref={form} method="post" noValidate onInput={read} onSubmit={submit}>
        <input type="hidden" name="base" value={revision} />
        {merge !== null && <ConflictPanel conflicts={merge.conflicts} choose={sync.choose} />}
        {merge === null && answer?.conflict != null && shown.generation === 0 && (
          <ConflictPanel conflicts={answer.conflict.conflicts} />
        )}
        <div key={shown.generation}>
          <WriterForm
            draft={start}
            errors={answer?.errors ?? {}}
            funds={view.funds}
            body={
              <StoryField
                body={start.body}
                appended={shown.generation === 0 ? (answer?.typed?.appended ?? '') : ''}
                error={answer?.errors['body']}
                current={() => {
                  read()
                  return sync.current()?.body ?? start.body
                }}
                ready={ready}
                upload={(file, alt) => uploadPicture(itemId, file, alt, t)}
                onChange={(body) => sync.change((before) => ({ ...before, body }))}
              />
            }
          />
        </div>
        <div className="card sticky bottom-0 z-[6] mt-8 flex flex-wrap items-center gap-3 p-3">
          <SaveState state={ready ? state : 'opening'} missing={missing} />
          <button className="button" name="intent" value="submit">
            {t('writer.submit')}
          </button>
          <noscript>
            <button className="button button-quiet" name="intent" value="save">
              {t('writer.saveNow')}
            </button>
          </noscript>
        </div>
      </form>
    </div>
  )
}
