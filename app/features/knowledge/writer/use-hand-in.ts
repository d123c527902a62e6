import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { SyncState } from './draft-sync.ts'

/** Why the item was not handed on, though somebody asked for it; `again`: the reason is gone since. */
export type NotSent = 'offline' | 'signedOut' | 'refused' | 'conflict' | 'tooLarge' | 'tooLong' | 'again'

type World = {
  /** Takes in what the form holds; false where it holds more than can be kept. */
  read: () => boolean
  /** Sends what is not sent; whether the portal has every word. */
  settle: () => Promise<boolean>
  /** How saving stands, and how it stands by then. */
  state: SyncState
  stateNow: () => SyncState
}

/** Whether the portal answers now; a form that is sent to nowhere would end on the browser's own page. */
async function portalAnswers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(15_000)
    return (await fetch('/mark.svg', { method: 'HEAD', cache: 'no-store', signal })).ok
  } catch {
    return false
  }
}

const REASONS = ['signedOut', 'refused', 'tooLarge', 'conflict'] as const

const reasonOf = (state: SyncState): NotSent => REASONS.find((reason) => reason === state) ?? 'offline'

/** Handing the item on: every word has to be with the portal first, and where it cannot be, somebody is told. */
export function useHandIn({ read, settle, state, stateNow }: World) {
  const handingOn = useRef(false)
  const [sending, setSending] = useState(false)
  const [notSent, setNotSent] = useState<NotSent | null>(null)

  // why: the reason may be gone long before somebody looks again, and must not be said any more then.
  const waitsFor = useRef<'saving' | 'line' | null>(null)
  useEffect(() => {
    if (state === 'saved' && waitsFor.current === 'saving') setNotSent((now) => now && 'again')
  }, [state])
  useEffect(() => {
    const again = () => {
      if (waitsFor.current === 'line') setNotSent((now) => now && 'again')
    }
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [])

  async function whyNot(): Promise<NotSent | null> {
    waitsFor.current = null
    if (!read()) return 'tooLong'
    if (!(await settle())) {
      waitsFor.current = 'saving'
      return reasonOf(stateNow())
    }
    if (await portalAnswers()) return null
    waitsFor.current = 'line'
    return 'offline'
  }

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter
    if (handingOn.current || !(button instanceof HTMLButtonElement) || button.value !== 'submit') return
    event.preventDefault()
    if (sending) return
    setSending(true)
    setNotSent(null)
    void whyNot().then((reason) => {
      setNotSent(reason)
      if (reason !== null) {
        setSending(false)
        return
      }
      handingOn.current = true
      // why: what these hold is saved as the story by now and must not be added a second time.
      const plain = button.form?.querySelectorAll<HTMLFieldSetElement>('[data-plain]') ?? []
      for (const fields of plain) fields.disabled = true
      // why: a form ignores being submitted while its submit event is still on its way.
      setTimeout(() => button.form?.requestSubmit(button))
    })
  }
  return { onSubmit, sending, notSent }
}
