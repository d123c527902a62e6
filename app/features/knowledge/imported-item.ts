import { isModerator, type Actor, type ItemState, type RefusalCode } from './knowledge-item.ts'

/** What moderators do with a text that was imported and that no author looks after. */
export const IMPORT_STEPS = ['publish', 'discard', 'restore'] as const
export type ImportStep = (typeof IMPORT_STEPS)[number]

export type ImportedFacts = { origin: string; state: ItemState; publicVersion: number | undefined }

/**
 * The state an imported text comes into, or why not. It is published as what it is, an import that nobody reviewed, and
 * never counts toward the 300. A discarded one stays known, so that the next import does not bring it back.
 */
export function stepImported(
  item: ImportedFacts,
  actor: Actor,
  step: ImportStep,
): { ok: true; state: ItemState } | { ok: false; code: RefusalCode } {
  if (!isModerator(actor)) return { ok: false, code: 'forbidden' }
  if (item.origin !== 'import') return { ok: false, code: 'wrong_state' }
  const waits = item.state === 'draft'
  if (step === 'publish' && waits) return { ok: true, state: 'published' }
  if (step === 'discard' && waits && item.publicVersion === undefined) return { ok: true, state: 'archived' }
  if (step === 'restore' && item.state === 'archived') return { ok: true, state: 'draft' }
  return { ok: false, code: 'wrong_state' }
}

/** The steps that a person may take with an imported text now. */
export const importSteps = (item: ImportedFacts, actor: Actor): ImportStep[] =>
  IMPORT_STEPS.filter((step) => stepImported(item, actor, step).ok)
