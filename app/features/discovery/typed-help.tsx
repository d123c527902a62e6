import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { NARROWED_BY } from './narrowing.tsx'
import type { TypedHint } from './search.view.ts'

const WAYS = [
  ['search.help.province.typed', 'search.help.province'],
  ['search.help.region.typed', 'search.help.region'],
  ['search.help.benefit.typed', 'search.help.benefit'],
  ['search.help.year.typed', 'search.help.year'],
  ['search.help.kind.typed', 'search.help.kind'],
  ['search.help.author.typed', 'search.help.author'],
  ['search.help.fund.typed', 'search.help.fund'],
  ['search.help.phrase.typed', 'search.help.phrase'],
  ['search.help.minus.typed', 'search.help.minus'],
] as const

/** What can be typed in the box beside plain words: one line, and the rest for who asks. */
export function TypedHelp({ id }: { id: string }) {
  const t = useT()
  return (
    <div className="mt-2">
      {/* why: on a phone the answers need the room; the description is read aloud all the same. */}
      <p id={id} className="hidden text-muted sm:block">
        {t('search.help')}
      </p>
      <details>
        <summary className="tap cursor-pointer text-indigo underline underline-offset-4">
          {t('search.help.more')}
        </summary>
        <dl className="card grid gap-x-6 gap-y-1 p-4 sm:grid-cols-[auto_1fr]">
          {WAYS.map(([typed, what]) => (
            <div key={typed} className="contents">
              <dt className="font-semibold">{t(typed)}</dt>
              <dd className="mb-2 sm:mb-0">{t(what)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}

const WITHOUT_OPTIONS: Partial<Record<TypedHint['field'], MessageKey>> = {
  province: 'search.hint.province',
  year: 'search.hint.year',
  benefit: 'search.hint.benefit',
}

/** Says which typed filters nobody could understand, and what would be understood. */
export function TypedHints({ hints }: { hints: readonly TypedHint[] }) {
  const t = useT()
  return hints.map((hint) => {
    const field = t(NARROWED_BY[hint.field])
    const example = WITHOUT_OPTIONS[hint.field]
    return (
      <div
        key={hint.field + hint.value}
        role="status"
        className="mt-3 border-s-4 border-turmeric bg-turmeric-soft p-3"
      >
        <p>
          {hint.value === ''
            ? t('search.hint.missing', { field })
            : t('search.hint.unknown', { field, value: hint.value })}{' '}
          {hint.options.length === 0 && example !== undefined && t(example)}
        </p>
        {hint.options.length > 0 && (
          <p className="flex flex-wrap items-center gap-x-4">
            <span>{t(hint.meant ? 'search.hint.meant' : 'search.hint.known')}</span>
            {hint.options.map(({ label, path }) => (
              <a key={path} className="tap" href={path} rel="nofollow">
                {label}
              </a>
            ))}
          </p>
        )}
      </div>
    )
  })
}
