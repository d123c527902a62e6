import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { GlossaryTerm, GlossaryView } from './glossary.view.ts'

/** The words of the field, each in both languages, under the letters of a dictionary. */
export function GlossaryPage({ view }: { view: GlossaryView }) {
  const t = useT()
  return (
    <>
      <h1>{t('pages.glossary.title')}</h1>
      <p className="mt-2">{t('pages.glossary.lead', { count: view.count })}</p>
      <nav aria-label={t('pages.glossary.letters')} className="no-print mt-6">
        <ul className="flex flex-wrap gap-2">
          {view.groups.map(({ letter }) => (
            <li key={letter}>
              <a
                className="card tap min-w-12 justify-center no-underline"
                href={`#${encodeURIComponent(letter)}`}
              >
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view.groups.map(({ letter, terms }) => (
        <section key={letter} className="mt-10" aria-labelledby={letter}>
          <h2 id={letter} className="border-b-2 border-turmeric">
            {letter}
          </h2>
          <dl className="grid gap-x-8 md:grid-cols-2">
            {terms.map((term) => (
              <Term key={term.th + term.en} term={term} />
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

function Term({ term }: { term: GlossaryTerm }) {
  const t = useT()
  const language = useLanguage()
  const other = language === 'th' ? 'en' : 'th'
  return (
    <div id={term.anchor} className="border-b border-rule py-4 target:bg-turmeric-soft">
      <dt>
        <strong className="font-heading text-xl font-semibold">{term[language]}</strong>{' '}
        <span lang={other} className="text-muted">
          {term[other]}
        </span>
      </dt>
      <dd>
        {term.definition}
        {term.source === null ? null : (
          <p>
            <a className="tap" href={term.source.href}>
              {t('pages.glossary.source')}: {term.source.host}
            </a>
          </p>
        )}
      </dd>
    </div>
  )
}
