import { useT } from '#app/i18n/i18n.tsx'

/** Asks once more before a draft is deleted for good. */
export function DeleteDraftPage({ itemId, title }: { itemId: string; title: string }) {
  const t = useT()
  return (
    <section className="max-w-[40em]">
      <h1>{t('writing.delete.title')}</h1>
      <p className="card mt-4 p-4 font-semibold" lang="th">
        {title === '' ? t('notices.untitled') : title}
      </p>
      <p className="mt-4">{t('writing.delete.lead')}</p>
      <form method="post" className="mt-6 flex flex-wrap gap-3">
        <button className="button button-danger w-full sm:w-auto">{t('writing.delete.confirm')}</button>
        <a className="button button-quiet w-full sm:w-auto" href={`/write/${itemId}`}>
          {t('writing.delete.keep')}
        </a>
      </form>
    </section>
  )
}
