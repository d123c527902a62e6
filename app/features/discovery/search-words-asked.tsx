import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { TextField } from '#app/ui/form-field.tsx'
import type { QuestionView } from './search-words.view.ts'

type Props = {
  /** Tells the two lists of one page apart. */
  list: string
  questions: QuestionView[]
  empty: MessageKey
  answer: { refusal: MessageKey; query: string; typed: string } | null
}

/** Questions with how often they were asked; each can be joined with words that the library uses. */
export function AskedList({ list, questions, empty, answer }: Props) {
  const t = useT()
  if (questions.length === 0) return <p className="card mt-4 p-4">{t(empty)}</p>
  return (
    <ol className="mt-4 grid gap-3">
      {questions.map((question, index) => (
        <li key={question.query} className="card p-4">
          <p className="flex flex-wrap items-center justify-between gap-x-6">
            <a className="tap font-semibold" href={question.path} lang="th">
              {question.query}
            </a>
            <span className="text-muted">
              {question.without === 0
                ? t('words.asked', { asked: question.asked })
                : t('words.askedWithout', { asked: question.asked, without: question.without })}
            </span>
          </p>
          {question.synonyms.length > 0 && (
            <p className="text-green">{t('words.hasSynonyms', { words: question.synonyms.join(', ') })}</p>
          )}
          <JoinForm
            id={`${list}-${index}`}
            query={question.query}
            answer={answer?.query === question.query ? answer : null}
          />
        </li>
      ))}
    </ol>
  )
}

function JoinForm({ id, query, answer }: { id: string; query: string; answer: Props['answer'] }) {
  const t = useT()
  return (
    <details open={answer !== null}>
      <summary className="min-h-12 cursor-pointer py-2 text-indigo">{t('words.join', { query })}</summary>
      <form method="post" noValidate>
        <input type="hidden" name="query" value={query} />
        <TextField
          id={`words-${id}`}
          name="words"
          label={t('words.others', { query })}
          hint={t('words.othersHint')}
          error={answer?.refusal}
          defaultValue={answer?.typed}
          autoComplete="off"
          lang="th"
        />
        <button className="button mt-4" name="intent" value="add">
          {t('words.add')}
        </button>
      </form>
    </details>
  )
}
