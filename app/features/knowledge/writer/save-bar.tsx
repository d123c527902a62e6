import { useRef, type ReactNode } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import { JumpLink } from '#app/ui/jump-link.tsx'
import type { SyncState } from './draft-sync.ts'
import { ProblemList } from './problem-summary.tsx'
import type { Problem } from './problems.ts'
import type { NotSent } from './use-hand-in.ts'
import { Up } from './glyphs.tsx'

type Props = {
  state: SyncState | 'opening'
  problems: readonly Problem[]
  sending: boolean
  notSent: NotSent | null
}

/** Troubles that somebody has to do something about; they are said in full, whatever room that takes. */
const URGENT: readonly (SyncState | 'opening')[] = ['signedOut', 'refused', 'tooLarge', 'conflict', 'notKept']
const TROUBLES: readonly (SyncState | 'opening')[] = ['offline', ...URGENT]

/** One line that stays in sight: whether every word is safe, what is still missing, and the way to submit. */
export function SaveBar({ state, problems, sending, notSent }: Props) {
  const t = useT()
  const details = useRef<HTMLDetailsElement>(null)
  const close = () => details.current?.removeAttribute('open')
  const missing =
    problems.length === 0 ? t('writer.complete') : t('writer.missing', { count: problems.length })
  const short =
    problems.length === 0 ? t('writer.short.complete') : t('writer.short.missing', { count: problems.length })
  const colour = TROUBLES.includes(state) ? 'font-semibold text-brick' : 'text-green'
  return (
    <div data-sync={state} className="sticky bottom-0 z-[6] mt-8 bg-paper">
      <Notice state={state} notSent={notSent} />
      <p role="status" className="sr-only">
        {state !== 'opening' && t(`writer.state.${state}`)}
      </p>
      <div className="card flex flex-wrap items-center gap-x-3 gap-y-2 p-2">
        <details ref={details} className="min-w-0 flex-[1_1_8rem]">
          <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 leading-normal">
            <Up />
            <span className="min-w-0 text-[0.9rem] sm:text-base">
              {/* why: without JavaScript, or before it has arrived, nobody watches what is typed. */}
              {state !== 'opening' && (
                <span className={`block text-balance ${colour}`} aria-hidden>
                  <span className="sm:hidden">{t(`writer.short.${state}`)}</span>
                  <span className="hidden sm:inline">{t(`writer.state.${state}`)}</span>
                </span>
              )}
              {/* why: on a phone the line stays slim; what is missing can wait until the signal is back. */}
              <span className={`text-muted ${state === 'offline' ? 'hidden sm:block' : 'block'}`}>
                <span className="sm:hidden">{short}</span>
                <span className="hidden sm:inline">{missing}</span>
              </span>
            </span>
          </summary>
          <div className="card absolute inset-x-0 bottom-full max-h-[60vh] overflow-y-auto border-2 p-4">
            {state !== 'opening' && <p className={colour}>{t(`writer.state.${state}`)}</p>}
            <p className="font-semibold">{missing}</p>
            <ProblemList problems={problems} onGo={close} />
          </div>
        </details>
        <button className="button" name="intent" value="submit">
          {sending ? (
            t('writer.submitting')
          ) : (
            <>
              <span className="sm:hidden">{t('writer.short.submit')}</span>
              <span className="hidden sm:inline">{t('writer.submit')}</span>
            </>
          )}
        </button>
        <noscript>
          <button className="button button-quiet" name="intent" value="save">
            {t('writer.saveNow')}
          </button>
        </noscript>
      </div>
    </div>
  )
}

/** What somebody has to know or do now, above the line. */
function Notice({ state, notSent }: Pick<Props, 'state' | 'notSent'>) {
  const t = useT()
  const urgent = URGENT.includes(state) && state !== 'opening'
  if (!urgent && notSent === null) return null
  const words: ReactNode =
    notSent !== null ? t(`writer.notSent.${notSent}`) : urgent && t(`writer.state.${state}`)
  return (
    <div
      role="alert"
      className="card border-2 border-brick p-3 text-[0.9rem] leading-normal font-semibold text-brick sm:text-base"
    >
      <p>{words}</p>
      {(state === 'conflict' || notSent === 'conflict') && (
        <JumpLink to="conflict">{t('writer.toConflict')}</JumpLink>
      )}
      {(state === 'signedOut' || notSent === 'signedOut') && (
        <a className="tap" href="/signin" target="_blank" rel="noreferrer">
          {t('writer.signInAgain')}
        </a>
      )}
    </div>
  )
}
