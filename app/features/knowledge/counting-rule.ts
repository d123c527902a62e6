import type { ItemState } from './knowledge-item.ts'

const ITEM_ORIGINS = ['member', 'demo', 'reported', 'import'] as const
/** Where an item came from; only what members wrote here counts. */
export type ItemOrigin = (typeof ITEM_ORIGINS)[number]

/** The origin as it is stored; a check of the table holds it to the known ones. */
export const originOf = (stored: string): ItemOrigin =>
  ITEM_ORIGINS.find((origin) => origin === stored) ?? 'member'

export type CountedFacts = {
  origin: ItemOrigin
  state: ItemState
  ownerFundId: string | undefined
  /** Whether the owner is one of the invented funds marked ตัวอย่าง. */
  ownerFundIsDemo: boolean
  /** Number of the version that readers see; undefined when none is shown. */
  publicVersion: number | undefined
  /** Whether the shown version passed a review by somebody else. */
  reviewPassed: boolean
  /** Whether the storyteller agreed to publication. */
  consentGiven: boolean
}

/**
 * The public rule of the count toward 300: written here, owned by a real fund, agreed to, reviewed, published and
 * not archived. Examples, whatever is written for an invented fund, reported notes
 * and imports never count. A public item whose next version is being
 * written goes on counting.
 */
export function countsTowardTarget(item: CountedFacts): boolean {
  return (
    item.origin === 'member' &&
    item.ownerFundId !== undefined &&
    !item.ownerFundIsDemo &&
    item.consentGiven &&
    item.reviewPassed &&
    item.publicVersion !== undefined &&
    item.state !== 'archived'
  )
}
