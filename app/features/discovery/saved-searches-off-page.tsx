import { useT } from '#app/i18n/i18n.tsx'
import type { AlertOffView } from './saved-searches.view.ts'

/** Where the link of a mail leads. Only the button switches off: mail programs open links to look for dangers. */
export function AlertOffPage({ view }: { view: AlertOffView | null }) {
  const t = useT()
  return (
    <section className="card max-w-[40em] p-6">
      <h1>{t('saved.off.title')}</h1>
      {view === null && (
        <p role="alert" className="mt-4">
          {t('saved.off.unknown')}
        </p>
      )}
      {view?.done === true && (
        <p role="status" className="mt-4">
          {t('saved.off.done')}
        </p>
      )}
      {view?.done === false && (
        <form method="post" className="mt-4">
          <p>{view.name === null ? t('saved.off.all') : t('saved.off.one', { name: view.name })}</p>
          <input type="hidden" name="token" value={view.token} />
          <button className="button mt-6 w-full sm:w-auto">{t('saved.off.do')}</button>
        </form>
      )}
      {view?.done !== false && (
        <p className="mt-4">
          <a className="tap" href="/saved-searches">
            {t('saved.title')}
          </a>
        </p>
      )}
    </section>
  )
}
