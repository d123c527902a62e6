import { lazy, Suspense, useRef, useState } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import { applyPlainBlocks } from '#app/editor/plain-blocks.ts'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { writeSections } from '../case-sections.ts'
import type { DraftContent } from '../item-content.ts'
import type { WriteView } from '../write.view.ts'
import { draftFromForm, keepable, plainEditsFromForm } from './draft-from-form.ts'
import { ProblemSummary } from './problem-summary.tsx'
import { openErrors, problemsOf } from './problems.ts'
import { SaveBar } from './save-bar.tsx'
import { StoryField } from './story-field.tsx'
import { touched } from './touched.ts'
import { uploadPicture } from './upload-picture.ts'
import { useDraftSync } from './use-draft-sync.ts'
import { useHandIn } from './use-hand-in.ts'
import type { WriterAnswer } from './writer-answer.ts'
import { WriterForm } from './writer-form.tsx'

// why: few ever see it. What the server answers comes whole, since no boundary stands around it there.
const ConflictPanel = lazy(async () => {
  const load = () => import('./conflict-panel.tsx')
  const { ConflictPanel } = await load().catch(async () => {
    await new Promise((back) => window.addEventListener('online', back, { once: true }))
    return load()
  })
  return { default: ConflictPanel }
})

type Props = { view: WriteView; userId: string; answer: WriterAnswer | null }

/** Errors that are said while somebody writes, before anything was submitted. */
const SAID_AT_ONCE = ['knowledge.error.tooLong', 'knowledge.error.tooMany', 'knowledge.error.notAllKept']

/** Where an item is written. */
export function WriterPage({ view, userId, answer }: Props) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const draft = answer?.typed?.draft ?? view.draft
  const { itemId } = view
  const clashed = answer?.conflict != null
  const [cut, setCut] = useState<FieldErrors>(() => keepable(draft).cut)
  /** The form as it stands, which began as `start`. */
  const typed = (start: DraftContent, before: DraftContent) => {
    if (form.current === null) return { draft: before, cut: {} }
    const fields = new FormData(form.current)
    const next = draftFromForm(fields, before)
    if (!fields.has('append')) return keepable(next)
    const { edits, sections, appended } = plainEditsFromForm(fields)
    const body = writeSections(applyPlainBlocks(start.body, edits, appended), sections)
    return keepable({ ...next, body })
  }
  const sync = useDraftSync({
    ...{ itemId, userId, revision: view.revision, draft: view.draft, words: draft, clashed },
    typed: () =>
      form.current !== null && (clashed || touched(form.current)) ? typed(draft, draft).draft : null,
  })
  const { shown, state, merge, ready } = sync
  const start = shown.draft
  const read = (): boolean => {
    let whole = true
    sync.change((before) => {
      const now = typed(start, before)
      setCut(now.cut)
      whole = Object.keys(now.cut).length === 0
      return now.draft
    })
    return whole
  }
  const { onSubmit, sending, notSent } = useHandIn({
    ...{ read, settle: sync.settle, state, stateNow: sync.stateNow },
  })
  const answered = answer === null ? null : { errors: answer.errors, draft }
  const errors = { ...openErrors(sync.words, view.needsSections, answered), ...cut }
  const problems = problemsOf(errors, sync.words)
  const asked = Object.keys(answer?.errors ?? {}).length > 0
  const said = asked ? problems : problems.filter(({ error }) => SAID_AT_ONCE.includes(error))

  return (
    <div className="max-w-[48em]">
      {view.fromImports && (
        <a className="tap" href="/review/imports">
          {t('writer.toImports')}
        </a>
      )}
      <h1 lang={start.title === '' ? undefined : 'th'}>{start.title || t('writer.untitled')}</h1>
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
      {asked && <ProblemSummary problems={problems} />}
      <form ref={form} method="post" noValidate onInput={read} onSubmit={onSubmit}>
        <input type="hidden" name="base" value={answer?.conflict?.revision ?? view.revision} />
        {merge !== null && (
          <Suspense fallback={<p role="status">{t('writer.conflict.title')}</p>}>
            <ConflictPanel conflicts={merge.conflicts} choose={sync.choose} />
          </Suspense>
        )}
        {merge === null && answer?.conflict != null && shown.generation === 0 && (
          <ConflictPanel conflicts={answer.conflict.conflicts} />
        )}
        <div key={shown.generation}>
          <WriterForm
            draft={start}
            now={sync.words}
            problems={said}
            funds={view.funds}
            body={
              <StoryField
                body={start.body}
                appended={shown.generation === 0 ? (answer?.typed?.appended ?? '') : ''}
                errors={Object.fromEntries(said.map(({ field, error }) => [field, error]))}
                needsSections={view.needsSections}
                written={sync.words.body}
                current={() => {
                  if (form.current !== null && touched(form.current)) read()
                  return sync.current()?.body ?? start.body
                }}
                ready={ready}
                upload={(file, alt) => uploadPicture(itemId, file, alt, t)}
                onChange={(body) => sync.change((before) => ({ ...before, body }))}
              />
            }
          />
        </div>
        <SaveBar state={ready ? state : 'opening'} problems={problems} sending={sending} notSent={notSent} />
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
