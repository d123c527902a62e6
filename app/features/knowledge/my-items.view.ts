import type { ItemState } from './knowledge-item.ts'

/** One of a person's own items. `updatedAt`: ISO 8601, UTC; `publicPath`: where readers see it. */
export type MyItem = {
  itemId: string
  title: string
  state: ItemState
  fund: string | null
  note: string | null
  updatedAt: string
  publicPath: string | null
  /** Where it can be deleted for good; null where it cannot. */
  deletePath: string | null
}

export type MyItemsView = { groups: { state: ItemState; items: MyItem[] }[] }
