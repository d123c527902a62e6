import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { ItemArticle } from '../item-article.tsx'
import type { ItemView } from '../item.view.ts'
import type { WriteView } from '../write.view.ts'

const REASONS: Partial<Record<WriteView['state'], MessageKey>> = {
  submitted: 'writer.locked.submitted',
  in_review: 'writer.locked.in_review',
  archived: 'writer.locked.archived',
}

type Props = { view: WriteView; sent: ItemView; refusal: MessageKey | null }

/** An item that cannot be written on now: why, what can be done instead, and the item as it was sent. */
export function LockedPage({ view, sent, refusal }: Props) {
  const t = useT()
  return (
    <>
      <div className="card max-w-[48em] p-4">
        <p role="status">
          <strong>{t(`knowledge.state.${view.state}`)}</strong>
          <span className="block">{t(REASONS[view.state] ?? 'writer.locked.other')}</span>
        </p>
        {refusal !== null && (
          <p role="alert" className="mt-4 font-semibold text-brick">
            {t(refusal)}
          </p>
        )}
        <form method="post" className="mt-4 flex flex-wrap gap-3">
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
        <p className="mt-4">{t('writer.sent.lead')}</p>
      </div>
      <section aria-label={t('writer.sent.title')} className="mt-8 border-t border-rule pt-6">
        <ItemArticle item={sent} />
      </section>
    </>
  )
}
