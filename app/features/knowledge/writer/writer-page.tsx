import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import type { WriteView } from '../write.view.ts'
import { writeSections } from '../case-sections.ts'
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
  const sync = useDraftSync({ itemId, userId, revision: view.revision, draft: view.draft, editable: true })
  const { shown, state, merge } = sync
  const start = shown.generation === 0 ? draft : shown.draft
  const [now, setNow] = useState(start)
  const words = sync.current() ?? now
  const missing = missingFields(words, view.needsSections)

  const read = () => {
    const element = form.current
    if (element === null) return
    const typed = new FormData(element)
    const next = sync.change((before) => {
      const filled = draftFromForm(typed, before)
      if (!typed.has('append')) return filled
      const { edits, sections, appended } = plainEditsFromForm(typed)
      return { ...filled, body: writeSections(applyPlainBlocks(start.body, edits, appended), sections) }
    })
    if (next !== null) setNow(next)
  }
  const handingOn = useRef(false)
  // why: a slow line lets people type before anything of this has arrived; those words count too. Where the device
  // had words of its own the form was redrawn with them and differs in nothing.
  const { ready } = sync
  // why: a plain form that came back with a clash holds words nobody has chosen yet.
  const clashed = answer?.conflict != null
  useEffect(() => {
    if (ready && !clashed) read()
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ready])
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
                appended={answer?.typed?.appended ?? ''}
                errors={answer?.errors ?? {}}
                needsSections={view.needsSections}
                written={words.body}
                current={() => {
                  if (!clashed) read()
                  return sync.current()?.body ?? start.body
                }}
                ready={ready}
                upload={(file, alt) => uploadPicture(itemId, file, alt, t)}
                onChange={(body) => {
                  const next = sync.change((before) => ({ ...before, body }))
                  if (next !== null) setNow(next)
                }}
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
      {view.mayDelete && (
        <p className="mt-8">
          <a className="tap text-brick" href={`/write/${itemId}/delete`}>
            {t('writing.delete.link')}
          </a>
        </p>
      )}
    </div>
  )
}
