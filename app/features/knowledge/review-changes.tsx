import { useT } from '#app/i18n/i18n.tsx'
import type { FieldChange } from './review.view.ts'
import type { StoryChange, StoryPart } from './story-changes.ts'

type Props = { changes: readonly FieldChange[]; story: readonly StoryChange[] }

/** What a new version changes: the fields around the story, then the story itself, word by word. */
export function ReviewChanges({ changes, story }: Props) {
  const t = useT()
  return (
    <section className="card mt-6 p-4" aria-labelledby="changes">
      <h2 id="changes">{t('review.changes')}</h2>
      {changes.length === 0 && story.length === 0 && <p>{t('review.noChanges')}</p>}
      {changes.length > 0 && <Fields changes={changes} />}
      {story.length > 0 && (
        <>
          <h3 className="mt-6">{t('review.story')}</h3>
          <div className="changed-story mt-2">
            {story.map((change, at) => (
              // why: a stretch has no name of its own, and the list is never reordered.
              <Stretch key={at} change={change} />
            ))}
          </div>
        </>
      )}
    </section>
  )
}

function Fields({ changes }: Pick<Props, 'changes'>) {
  const t = useT()
  return (
    <dl className="mt-2">
      {changes.map(({ field, before, after, parts }) => (
        <div key={field} className="border-t border-rule py-3">
          <dt className="font-semibold">{t(`writer.field.${field}`)}</dt>
          <dd className="m-0">
            {parts === null ? (
              <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
                <Side label={t('review.before')} lines={before} />
                <Side label={t('review.after')} lines={after} />
              </div>
            ) : (
              <p className="changed">
                <Parts parts={parts} />
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Side({ label, lines }: { label: string; lines: readonly string[] }) {
  const t = useT()
  return (
    <div>
      <p className="text-muted">{label}</p>
      {lines.length === 0 && <p>{t('review.notGiven')}</p>}
      {lines.map((line) => (
        <p key={line} lang="th">
          {line}
        </p>
      ))}
    </div>
  )
}

function Stretch({ change }: { change: StoryChange }) {
  const t = useT()
  if (change.is === 'kept')
    return (
      <div className="text-muted">
        {change.shown !== null && change.count > 1 && <p>{t('review.kept', { count: change.count - 1 })}</p>}
        {change.shown === null ? (
          <p>{t('review.kept', { count: change.count })}</p>
        ) : (
          <p lang="th">{change.shown}</p>
        )}
      </div>
    )
  return (
    <div className={`changed changed-${change.is}`}>
      <p className="text-muted text-sm">
        {t(`review.change.${change.is}`)} · {t(`review.line.${change.kind}`)}
      </p>
      <p className="whitespace-pre-line">
        <Parts parts={change.parts} />
      </p>
    </div>
  )
}

function Parts({ parts }: { parts: readonly StoryPart[] }) {
  return (
    <span lang="th">
      {parts.map(({ is, text }, at) => {
        if (is === 'added') return <ins key={at}>{text}</ins>
        if (is === 'removed') return <del key={at}>{text}</del>
        return text
      })}
    </span>
  )
}
