import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/form-field.tsx'
import { NotDone, TAKES_FOCUS } from '#app/ui/said.tsx'
import { ImportSteps } from './import-steps.tsx'
import { ItemArticle } from './item-article.tsx'
import { ReviewChanges } from './review-changes.tsx'
import type { ReviewView } from './review.view.ts'
import { SubmittedRecord } from './submitted-record.tsx'

type Props = { view: ReviewView; answer: { refusal: MessageKey; note: string } | null }

/** An item as its readers would see it, what differs from the public version, and the decision. */
export function ReviewPage({ view, answer }: Props) {
  const t = useT()
  const noteError = answer?.refusal === 'knowledge.refusal.noteRequired' ? answer.refusal : undefined
  return (
    <>
      <p>
        <a className="tap" href={view.importSteps.length > 0 ? '/review/imports' : '/review'}>
          {t('review.backToQueue')}
        </a>
      </p>
      <p className="mt-2 font-semibold">{t(`knowledge.state.${view.state}`)}</p>
      {answer !== null && noteError === undefined && <NotDone>{t(answer.refusal)}</NotDone>}
      {noteError !== undefined && (
        <ErrorSummary errors={{ note: noteError }} labels={{ note: 'review.note' }} quiet />
      )}
      {view.note !== null && (
        <section className="mt-4 border-s-4 border-turmeric bg-turmeric-soft p-3">
          <h2 className="text-base">{t('review.lastNote')}</h2>
          <p lang="th">{view.note}</p>
        </section>
      )}
      {view.changes !== null && <ReviewChanges changes={view.changes} story={view.story} />}
      <div className="mt-6">
        <ItemArticle item={view.item} />
      </div>
      {view.record.length > 0 && <SubmittedRecord record={view.record} />}
      <Decision view={view} note={answer?.note ?? ''} noteError={noteError} />
      <ImportSteps itemId={view.itemId} steps={view.importSteps} />
    </>
  )
}

type DecisionProps = Pick<Props, 'view'> & { note: string; noteError: MessageKey | undefined }

function Decision({ view, note, noteError }: DecisionProps) {
  const t = useT()
  if (view.may.start)
    return (
      <form method="post" className="mt-8">
        <button className="button w-full sm:w-auto" name="intent" value="start">
          {t('review.start')}
        </button>
      </form>
    )
  if (!view.may.decide) return null
  return (
    <section className="card mt-8 p-4">
      <h2>{t('review.decide')}</h2>
      <p className="mt-2">{t('review.consent')}</p>
      <form method="post" className="mt-4">
        <button className="button w-full sm:w-auto" name="intent" value="publish">
          {t('review.publish')}
        </button>
      </form>
      <form method="post" className="mt-4 border-t border-rule">
        <TextArea
          id="note"
          label={t('review.note')}
          hint={t('review.noteHint')}
          rows={4}
          defaultValue={note}
          error={noteError}
          {...(noteError === undefined ? {} : TAKES_FOCUS)}
        />
        <button className="button button-quiet mt-4 w-full sm:w-auto" name="intent" value="request-changes">
          {t('review.requestChanges')}
        </button>
      </form>
    </section>
  )
}
