import * as z from 'zod/mini'
import { draftSchema } from '../item-content.ts'
import type { Kept } from './draft-sync.ts'

const DATABASE = 'khlang-drafts'
const STORE = 'drafts'

const keptSchema = z.object({
  key: z.string(),
  base: z.object({ revision: z.number(), draft: draftSchema }),
  mine: draftSchema,
})

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no database on this device'))
  })
}

async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = ask(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error ?? new Error('not kept'))
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'))
    })
  } finally {
    database.close()
  }
}

/** Names this tab, the same after a reload; a copy of a tab gets a name of its own. */
async function nameOfTab(): Promise<string> {
  const known = sessionStorage.getItem('tab')
  if (known !== null && (await hold(known))) return known
  const fresh = crypto.randomUUID()
  sessionStorage.setItem('tab', fresh)
  await hold(fresh)
  return fresh
}

/** Holds a tab's name for as long as the page lives; false where another page has it. */
function hold(tab: string): Promise<boolean> {
  // why: without locks (an insecure address) two copies of a tab cannot be told apart; the name is then trusted.
  if (!('locks' in navigator)) return Promise.resolve(true)
  return new Promise((resolve) => {
    void navigator.locks.request(`tab:${tab}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock === null ? undefined : new Promise(() => undefined)
    })
  })
}

/** Words that an earlier page left; `forget` them once they are taken in: until then they stay. */
export type Left = Kept & { forget: () => Promise<unknown> }

/**
 * Words of one item that this device keeps for one person until the server has them. Each page keeps its own under
 * its tab's name, and what closed pages left behind is found again.
 */
export async function openDeviceStore(userId: string, itemId: string) {
  const prefix = `${userId}:${itemId}:`
  const tab = await nameOfTab()
  // why: a page that wrote where its tab's last page wrote would put away words it has not taken in yet.
  const key = `${prefix}${tab}:${crypto.randomUUID()}`
  return {
    async keep(kept: Kept | null): Promise<boolean> {
      try {
        if (kept === null) await run('readwrite', (store) => store.delete(key))
        else await run('readwrite', (store) => store.put({ key, ...kept }))
        return true
      } catch {
        return false
      }
    },
    /** What earlier pages of this tab, and tabs that are closed by now, left unsent; this tab's first. */
    async leftBehind(): Promise<Left[]> {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
      const rows: unknown[] = await run('readonly', (store) => store.getAll(range)).catch(() => [])
      const held = 'locks' in navigator ? await navigator.locks.query() : { held: [] }
      const alive = new Set(held.held?.map(({ name }) => name))
      const left: Left[] = []
      for (const row of rows) {
        const parsed = keptSchema.safeParse(row)
        if (!parsed.success || parsed.data.key === key) continue
        const { key: kept, base, mine } = parsed.data
        const its = kept.slice(prefix.length).split(':')[0] ?? ''
        if (its !== tab && alive.has(`tab:${its}`)) continue
        const forget = () => run('readwrite', (store) => store.delete(kept)).catch(() => undefined)
        if (its === tab) left.unshift({ base, mine, forget })
        else left.push({ base, mine, forget })
      }
      return left
    },
  }
}
