import { formatDateTime } from '#app/i18n/dates.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { BackToAdministration } from '#app/ui/back-link.tsx'
import { TextArea } from '#app/ui/form-field.tsx'
import { Done, NotDone } from '#app/ui/said.tsx'
import { AskedList } from './search-words-asked.tsx'
import { WINDOWS, type SearchWordsView, type SynonymGroupView } from './search-words.view.ts'

/** What was wrong with the words that were sent; `query` names the row they were typed in, empty for the free form. */
type SearchWordsAnswer = { refusal: MessageKey; query: string; typed: string }

const SAID: Record<string, MessageKey> = { added: 'words.said.added', removed: 'words.said.removed' }

type Props = { view: SearchWordsView; said: string | null; answer: SearchWordsAnswer | null }

/** For editors: what people search for, what they do not find, and the words joined to mend that. */
export function SearchWordsPage({ view, said, answer }: Props) {
  const t = useT()
  const message = said === null ? undefined : SAID[said]
  const free = answer?.query === '' ? answer : null
  return (
    <section className="max-w-[48em]">
      <BackToAdministration />
      <h1>{t('words.title')}</h1>
      <p className="mt-2">{t('words.lead')}</p>
      {message !== undefined && answer === null && <Done>{t(message)}</Done>}
      {answer !== null && <NotDone>{t(answer.refusal)}</NotDone>}
      <nav aria-label={t('words.window')} className="mt-4 flex flex-wrap gap-x-6">
        {WINDOWS.map((days) => (
          <a
            key={days}
            className="tap aria-[current]:font-semibold aria-[current]:no-underline"
            href={`?days=${days}`}
            aria-current={days === view.days ? 'true' : undefined}
          >
            {t('words.days', { days })}
          </a>
        ))}
      </nav>
      <h2 className="mt-6">{t('words.without')}</h2>
      <AskedList list="without" questions={view.without} empty="words.withoutEmpty" answer={answer} />
      <h2 className="mt-8">{t('words.frequent')}</h2>
      <AskedList list="frequent" questions={view.frequent} empty="words.frequentEmpty" answer={answer} />
      <p className="mt-4 text-muted">{t('words.privacy', { least: view.least })}</p>
      <h2 className="mt-8">{t('words.groups')}</h2>
      {view.groups.length === 0 && <p className="card mt-4 p-4">{t('words.groupsEmpty')}</p>}
      <ul className="mt-4 grid gap-3">
        {view.groups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </ul>
      <form method="post" action={`?days=${view.days}`} className="card mt-8 p-4" noValidate>
        <h3>{t('words.newGroup')}</h3>
        <TextArea
          id="words"
          label={t('words.words')}
          hint={t('words.wordsHint')}
          error={free?.refusal}
          defaultValue={free?.typed}
          rows={3}
          lang="th"
        />
        <button className="button mt-4" name="intent" value="add">
          {t('words.add')}
        </button>
      </form>
    </section>
  )
}

function Group({ group }: { group: SynonymGroupView }) {
  const t = useT()
  const language = useLanguage()
  const name = group.addedBy === '' ? t('words.someoneGone') : group.addedBy
  const words = group.words.join(', ')
  return (
    <li className="card flex flex-wrap items-center justify-between gap-3 p-4">
      <div>
        <p lang="th" className="font-semibold">
          {words}
        </p>
        <p className="text-muted">
          {t('words.addedBy', { name, when: formatDateTime(group.addedAt, language) })}
        </p>
      </div>
      <form method="post">
        <input type="hidden" name="id" value={group.id} />
        <button
          className="button button-quiet"
          name="intent"
          value="remove"
          aria-label={t('words.removeGroup', { words })}
        >
          {t('words.remove')}
        </button>
      </form>
    </li>
  )
}
