import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import type { WriteView } from '../write.view.ts'

const REASONS: Partial<Record<WriteView['state'], MessageKey>> = {
  submitted: 'writer.locked.submitted',
  in_review: 'writer.locked.in_review',
  archived: 'writer.locked.archived',
}

/** An item that cannot be written on now: why, and what can be done instead. */
export function LockedPage({ view, refusal }: { view: WriteView; refusal: MessageKey | null }) {
  const t = useT()
  return (
    <section className="max-w-[40em]">
      <h1 lang="th">{view.draft.title === '' ? t('writer.untitled') : view.draft.title}</h1>
      <p className="card mt-4 p-4" role="status">
        <strong>{t(`knowledge.state.${view.state}`)}</strong>
        <span className="block">{t(REASONS[view.state] ?? 'writer.locked.other')}</span>
      </p>
      {refusal !== null && (
        <p role="alert" className="mt-4 font-semibold text-brick">
          {t(refusal)}
        </p>
      )}
      <form method="post" className="mt-6 flex flex-wrap gap-3">
        {view.state === 'submitted' && (
          <button className="button" name="intent" value="withdraw">
            {t('writer.withdraw')}
          </button>
        )}
        {view.state === 'archived' && (
          <button className="button" name="intent" value="reopen">
            {t('writer.reopen')}
          </button>
        )}
        <a className="button button-quiet" href="/my-items">
          {t('writing.mine.title')}
        </a>
        {view.mayDelete && (
          <a className="tap text-brick" href={`/write/${view.itemId}/delete`}>
            {t('writing.delete.link')}
          </a>
        )}
      </form>
    </section>
  )
}
