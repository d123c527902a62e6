import { useT } from '#app/i18n/i18n.tsx'
import type { RecordLine } from './review.view.ts'

/** All fields around the story, the empty ones too: what a reviewer has to judge beside the page itself. */
export function SubmittedRecord({ record }: { record: readonly RecordLine[] }) {
  const t = useT()
  return (
    <section className="card mt-8 p-4" aria-labelledby="record">
      <h2 id="record">{t('review.record')}</h2>
      <p className="text-muted">{t('review.recordLead')}</p>
      <dl className="mt-2 sm:grid sm:grid-cols-[14rem_minmax(0,1fr)]">
        {record.map(({ field, lines }) => (
          <div key={field} className="border-t border-rule py-2 sm:contents">
            <dt className="text-muted sm:border-t sm:border-rule sm:py-2 sm:pe-6">
              {t(`writer.field.${field}`)}
            </dt>
            <dd className="m-0 sm:border-t sm:border-rule sm:py-2">
              {lines.length === 0 && <p className="text-muted">{t('review.notGiven')}</p>}
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
