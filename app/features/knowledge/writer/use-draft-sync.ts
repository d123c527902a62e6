import { useEffect, useRef, useState } from 'react'
import type { Merge } from '../draft-conflict.ts'
import { emptyDraft, type DraftContent } from '../item-content.ts'
import { openDeviceStore, type Left } from './device-store.ts'
import { createDraftSync, type Base, type DraftSync, type SyncState } from './draft-sync.ts'
import { sendDraft } from './send-draft.ts'

type Start = Base & {
  itemId: string
  userId: string
  /** What the form shows at first; `draft`, or words that came back with it. */
  words: DraftContent
  /** What the form holds by the time this is ready. */
  typed: () => DraftContent | null
  /** Whether the form came back with words that clash with what is stored, and nobody has chosen yet. */
  clashed: boolean
}
export type Choices = Partial<Record<keyof DraftContent, 'mine' | 'theirs'>>

/** The sync of one item's working copy as a page lives with it. `generation` grows when the form must be redrawn. */
export function useDraftSync({ itemId, userId, revision, draft, ...first }: Start) {
  const sync = useRef<DraftSync | null>(null)
  const [state, setState] = useState<SyncState>('saved')
  const stateNow = useRef<SyncState>('saved')
  const [shown, setShown] = useState({ draft: first.words, generation: 0 })
  const [words, setWords] = useState(first.words)
  const [ready, setReady] = useState(false)
  const [merge, setMerge] = useState<Merge<DraftContent> | null>(null)
  const start = useRef({ ...first, base: { revision, draft } })

  useEffect(() => {
    let ended = false
    let stop: () => void = () => undefined
    void openDeviceStore(userId, itemId).then(async (device) => {
      let left = await device.leftBehind()
      if (ended) return
      let taking = false
      /** Takes in what can be; what clashes with words still on their way waits until those are saved. */
      const takeIn = async () => {
        if (taking) return
        taking = true
        const later: Left[] = []
        for (const each of left) {
          if (await machine.recover({ base: each.base, mine: each.mine })) await each.forget()
          else later.push(each)
        }
        left = later
        taking = false
      }
      const machine = createDraftSync(start.current.base, {
        send: (base, sent) => sendDraft(itemId, base, sent),
        keep: (kept) => device.keep(kept),
        later(ms, call) {
          const timer = setTimeout(call, ms)
          return () => clearTimeout(timer)
        },
        show(now) {
          setState(now)
          stateNow.current = now
          if (now === 'saved' && left.length > 0) void takeIn()
        },
        replace(now) {
          setMerge(null)
          setWords(now)
          setShown(({ generation }) => ({ draft: now, generation: generation + 1 }))
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
      // why: a slow line lets people type before any of this has arrived, and redrawing the form would undo that.
      const { base, typed, clashed } = start.current
      const held = typed()
      if (held !== null && !clashed) machine.change(held)
      // why: a plain form cannot say what it began from, so every field that differs is asked about.
      const unknown = { ...base, draft: { ...emptyDraft(), body: base.draft.body } }
      if (held !== null && clashed) await machine.recover({ base: unknown, mine: held })
      await takeIn()
      setReady(true)
    })
    return () => {
      ended = true
      stop()
    }
  }, [itemId, userId])

  useEffect(() => {
    if (state !== 'notKept') return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [state])

  return {
    state,
    stateNow: () => stateNow.current,
    /** What was left on the device is taken in, and changes are followed. */
    ready,
    shown,
    /** The working copy as it is now. */
    words,
    merge,
    /** Changes the working copy, given as it is now. */
    change(next: (now: DraftContent) => DraftContent): void {
      if (sync.current === null) return
      const now = next(sync.current.current())
      sync.current.change(now)
      setWords(now)
    },
    current: () => sync.current?.current() ?? null,
    choose: (choices: Choices) => sync.current?.choose(choices),
    /** Sends what is not sent yet; whether the portal has every word now. */
    settle: async () => (await sync.current?.settle()) ?? false,
  }
}
