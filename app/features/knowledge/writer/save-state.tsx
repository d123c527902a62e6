import { useT } from '#app/i18n/i18n.tsx'
import type { SyncState } from './draft-sync.ts'

const TROUBLES: readonly SyncState[] = ['offline', 'signedOut', 'refused', 'tooLarge', 'conflict', 'notKept']

/** Whether every word is safe, and what is still missing. */
export function SaveState({ state, missing }: { state: SyncState | 'opening'; missing: number }) {
  const t = useT()
  const trouble = state !== 'opening' && TROUBLES.includes(state)
  return (
    <div className="min-w-0 flex-[1_1_14rem]">
      <p role="status" data-sync={state} className={trouble ? 'font-semibold text-brick' : 'text-green'}>
        {/* why: without JavaScript, or before it has arrived, nobody watches what is typed. */}
        {state !== 'opening' && t(`writer.state.${state}`)}{' '}
        {state === 'signedOut' && (
          <a className="tap" href="/signin" target="_blank" rel="noreferrer">
            {t('writer.signInAgain')}
          </a>
        )}
      </p>
      <p className="text-muted">
        {missing === 0 ? t('writer.complete') : t('writer.missing', { count: missing })}
      </p>
    </div>
  )
}
