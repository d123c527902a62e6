import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { KINDS } from '#content/taxonomy/item-terms.ts'

const HINTS = { case: 'writing.new.caseHint', innovation: 'writing.new.innovationHint' } as const

/** Which kind of knowledge it will be; the rest comes later. */
export function NewItemPage() {
  const t = useT()
  const language = useLanguage()
  return (
    <section className="max-w-[40em]">
      <h1>{t('writing.new.title')}</h1>
      <p className="mt-2">{t('writing.new.lead')}</p>
      <form method="post" className="mt-6 grid gap-4 sm:grid-cols-2">
        {KINDS.map((kind) => (
          <div key={kind.code} className="card flex flex-col p-4">
            <h2>{kind[language]}</h2>
            <p className="mt-2 mb-4 grow">{t(HINTS[kind.code])}</p>
            <button className="button" name="kind" value={kind.code}>
              {t('writing.new.start', { kind: kind[language] })}
            </button>
          </div>
        ))}
      </form>
    </section>
  )
}
