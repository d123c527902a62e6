import { useT } from '#app/i18n/i18n.tsx'
import { JumpLink } from '#app/ui/jump-link.tsx'
import { HEARD_FIRST } from '#app/ui/said.tsx'
import type { Problem } from './problems.ts'

/** What is wrong where, each leading to its field. */
export function ProblemList({ problems, onGo }: { problems: readonly Problem[]; onGo?: () => void }) {
  const t = useT()
  return (
    <ul className="mt-2">
      {problems.map(({ field, anchor, label, words }) => (
        <li key={field} className="py-1">
          <JumpLink to={anchor} {...(onGo === undefined ? {} : { onJump: onGo })}>
            <span>
              {label !== null && <strong>{t(label.key, label.params)}: </strong>}
              {t(words.key, words.params)}
            </span>
          </JumpLink>
        </li>
      ))}
    </ul>
  )
}

/** What keeps the item from being submitted, at the top of its form; grows shorter while it is mended. */
export function ProblemSummary({ problems }: { problems: readonly Problem[] }) {
  const t = useT()
  if (problems.length === 0) return null
  return (
    <section
      className="card mt-6 border-2 border-brick p-4"
      role="alert"
      // why: it is read once; what is mended afterwards must not be read again line by line.
      aria-relevant="additions"
      aria-atomic={false}
      {...HEARD_FIRST}
    >
      <h2 className="text-brick">{t('writer.problems', { count: problems.length })}</h2>
      <ProblemList problems={problems} />
    </section>
  )
}
