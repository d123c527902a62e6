import { mergeDrafts, resolveConflicts, sameValue, type Merge } from '../draft-conflict.ts'
import type { DraftContent } from '../item-content.ts'

/** What both sides began from: a revision of the server and its words. */
export type Base = { revision: number; draft: DraftContent }
/** What a device keeps of words that the server may not have yet. */
export type Kept = { base: Base; mine: DraftContent }

/** What came of sending: saved, somebody else saved first, or not now. */
export type Sent =
  | { kind: 'saved'; revision: number }
  | { kind: 'stale'; revision: number; theirs: DraftContent }
  | { kind: 'offline' | 'signedOut' | 'refused' | 'tooLarge' }

export type SyncState =
  'saved' | 'waiting' | 'saving' | 'offline' | 'signedOut' | 'refused' | 'tooLarge' | 'conflict' | 'notKept'

/** The world around the sync: the server, the device, time, and the page that shows it. */
export type World = {
  send(base: number, draft: DraftContent): Promise<Sent>
  /** Keeps the words on the device, null: nothing to keep. False where the device cannot. */
  keep(kept: Kept | null): Promise<boolean>
  /** Calls back after `ms` milliseconds; the result takes it back. */
  later(ms: number, call: () => void): () => void
  show(state: SyncState): void
  /** Words came in from elsewhere, or were chosen: the form has to show these. */
  replace(draft: DraftContent): void
  ask(merge: Merge<DraftContent>): void
}

/** A pause in typing after which words are sent, and the waits after a failure; milliseconds. */
const PAUSE_MS = 1_500
const RETRY_MS = [3_000, 10_000, 30_000, 60_000]

/**
 * Keeps a working copy in step: every change goes to the device at once and to the server after a pause. Words saved
 * elsewhere in the meantime are merged field by field; a field changed on both sides is asked about, and nothing
 * is sent until somebody chose.
 */
export function createDraftSync(start: Base, world: World) {
  let base = start
  let mine = start.draft
  let sending = false
  /** The common ground before both sides changed a field; while it is set, somebody has to choose. */
  let ground: Base | null = null
  let failures = 0
  let refused = false
  let cancel: () => void = () => undefined

  const pending = () => !sameValue(mine, base.draft)

  function plan(ms: number): void {
    cancel()
    cancel = world.later(ms, () => void flush())
  }

  async function keep(): Promise<boolean> {
    // why: until somebody chose, a reload has to ask again, so it must begin from where both sides parted.
    const kept = await world.keep(pending() ? { base: ground ?? base, mine } : null)
    if (!kept && pending()) world.show('notKept')
    return kept
  }

  /** Takes what the server holds as the new common ground; asks where both sides changed a field. */
  function meet(theirs: Base): void {
    const former = base
    const result = mergeDrafts(former.draft, mine, theirs.draft)
    base = theirs
    if (result.conflicts.length > 0) {
      ground = former
      world.show('conflict')
      world.ask(result)
      return
    }
    mine = result.merged
    world.replace(mine)
    void keep()
    if (pending()) plan(0)
    else world.show('saved')
  }

  let flight: Promise<void> = Promise.resolve()

  /** Sends what is not sent; while something is on its way, that is waited for instead. */
  function flush(): Promise<void> {
    if (!sending && ground === null && pending()) flight = sendNow()
    return flight
  }

  async function sendNow(): Promise<void> {
    sending = true
    world.show('saving')
    const draft = mine
    const sent = await world.send(base.revision, draft)
    sending = false
    if (sent.kind === 'saved') {
      failures = 0
      base = { revision: sent.revision, draft }
      await keep()
      if (pending()) plan(PAUSE_MS)
      else world.show('saved')
    } else if (sent.kind === 'stale') {
      failures = 0
      meet({ revision: sent.revision, draft: sent.theirs })
    } else {
      world.show(sent.kind)
      refused = sent.kind === 'refused' || sent.kind === 'tooLarge'
      if (refused) return
      plan(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? PAUSE_MS)
    }
  }

  return {
    /** Somebody typed. */
    change(draft: DraftContent): void {
      if (sameValue(draft, mine)) return
      mine = draft
      if (ground !== null) {
        // why: typing on can make one more field clash, and the sides shown must be the ones that are kept.
        const merge = mergeDrafts(ground.draft, mine, base.draft)
        if (merge.conflicts.length > 0) world.ask(merge)
      }
      if (!pending()) return
      world.show(ground === null ? 'waiting' : 'conflict')
      void keep()
      if (!sending) plan(failures > 0 ? (RETRY_MS[0] ?? PAUSE_MS) : PAUSE_MS)
    },
    /**
     * Words that a device kept from an earlier visit. False where they cannot be taken in yet, because they clash
     * with other words that are still on their way or are not kept again: they must then stay where they are.
     */
    async recover(kept: Kept): Promise<boolean> {
      if (ground !== null) return false
      if (pending()) {
        const { merged, conflicts } = mergeDrafts(kept.base.draft, kept.mine, mine)
        if (conflicts.length > 0) return false
        mine = merged
        world.replace(mine)
        plan(0)
      } else if (!sameValue(kept.mine, base.draft)) {
        const server = base
        base = kept.base
        mine = kept.mine
        // why: the form is read as it stands; where somebody has to choose, it must show this side's words.
        world.replace(mine)
        meet(server)
      }
      return keep()
    },
    /** Somebody chose, field by field, whose words to keep. */
    choose(choices: Partial<Record<keyof DraftContent, 'mine' | 'theirs'>>): void {
      if (ground === null) return
      // why: somebody may have typed on meanwhile; what nobody chose about stays as it is on this screen.
      const merge = mergeDrafts(ground.draft, mine, base.draft)
      const mineFirst = Object.fromEntries(merge.conflicts.map(({ field }) => [field, 'mine' as const]))
      mine = resolveConflicts(merge, { ...mineFirst, ...choices })
      ground = null
      world.replace(mine)
      void keep()
      if (pending()) plan(0)
      else world.show('saved')
    },
    /** The connection, or the session, is back: do not wait any longer. */
    now: flush,
    /** Sends what is left; true once the server has every word, false where it cannot have them now. */
    async settle(): Promise<boolean> {
      const before = failures
      while (pending() && ground === null && failures <= before) {
        await flush()
        if (refused) break
      }
      return !pending() && ground === null
    },
    current: () => mine,
    stop: () => cancel(),
  }
}
export type DraftSync = ReturnType<typeof createDraftSync>
