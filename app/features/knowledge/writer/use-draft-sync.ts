import { useEffect, useRef, useState } from 'react'
import type { Merge } from '../draft-conflict.ts'
import type { DraftContent } from '../item-content.ts'
import { openDeviceStore } from './device-store.ts'
import { createDraftSync, type DraftSync, type SyncState } from './draft-sync.ts'
import { sendDraft } from './send-draft.ts'

type Start = { itemId: string; userId: string; revision: number; draft: DraftContent; editable: boolean }

/** The sync of one item's working copy as a page lives with it. `generation` grows when the form must be redrawn. */
export function useDraftSync({ itemId, userId, revision, draft, editable }: Start) {
  const sync = useRef<DraftSync | null>(null)
  const [state, setState] = useState<SyncState>('saved')
  const [shown, setShown] = useState({ draft, generation: 0 })
  const [ready, setReady] = useState(false)
  const [merge, setMerge] = useState<Merge<DraftContent> | null>(null)
  const start = useRef({ revision, draft })

  useEffect(() => {
    if (!editable) return undefined
    let ended = false
    let stop: () => void = () => undefined
    void openDeviceStore(userId, itemId).then(async (device) => {
      const left = await device.leftBehind()
      if (ended) return
      const machine = createDraftSync(start.current, {
        send: (base, words) => sendDraft(itemId, base, words),
        keep: (kept) => device.keep(kept),
        later(ms, call) {
          const timer = setTimeout(call, ms)
          return () => clearTimeout(timer)
        },
        show: setState,
        replace(words) {
          setMerge(null)
          setShown(({ generation }) => ({ draft: words, generation: generation + 1 }))
        },
        ask: setMerge,
      })
      sync.current = machine
      const now = () => void machine.now()
      window.addEventListener('online', now)
      window.addEventListener('focus', now)
      stop = () => {
        machine.stop()
        window.removeEventListener('online', now)
        window.removeEventListener('focus', now)
      }
      for (const { forget, ...kept } of left) if (await machine.recover(kept)) await forget()
      setReady(true)
    })
    return () => {
      ended = true
      stop()
    }
  }, [editable, itemId, userId])

  useEffect(() => {
    if (state !== 'notKept') return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [state])

  return {
    state,
    /** What was left on the device is taken in, and changes are followed. */
    ready,
    shown,
    merge,
    /** Changes the working copy, given as it is now. */
    change(next: (now: DraftContent) => DraftContent): DraftContent | null {
      if (sync.current === null) return null
      const words = next(sync.current.current())
      sync.current.change(words)
      return words
    },
    current: () => sync.current?.current() ?? null,
    choose: (choices: Partial<Record<keyof DraftContent, 'mine' | 'theirs'>>) =>
      sync.current?.choose(choices),
    /** Sends what is not sent yet; whether the portal has every word now. */
    settle: async () => (await sync.current?.settle()) ?? false,
  }
}
