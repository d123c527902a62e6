import { describe, expect, it } from 'vitest'
import { emptyDraft, type DraftContent } from '../item-content.ts'
import { createDraftSync, type Kept, type Sent, type SyncState, type World } from './draft-sync.ts'

const draft = (change: Partial<DraftContent>): DraftContent => ({ ...emptyDraft(), ...change })

/** A server, a device and a clock in memory; the server keeps revisions as the real one does. */
function world(start: DraftContent) {
  const server = { revision: 1, draft: start, reachable: true, saves: 0 }
  const device: { kept: Kept | null } = { kept: null }
  const seen: { states: SyncState[]; replaced: DraftContent[]; asked: string[][] } = {
    states: [],
    replaced: [],
    asked: [],
  }
  let due: (() => void) | null = null
  const outside: World = {
    send(base, words): Promise<Sent> {
      if (!server.reachable) return Promise.resolve({ kind: 'offline' })
      if (base !== server.revision)
        return Promise.resolve({ kind: 'stale', revision: server.revision, theirs: server.draft })
      server.saves++
      server.draft = words
      server.revision++
      return Promise.resolve({ kind: 'saved', revision: server.revision })
    },
    keep(kept) {
      device.kept = kept
      return Promise.resolve(true)
    },
    later(_, call) {
      due = call
      return () => (due = null)
    },
    show: (state) => seen.states.push(state),
    replace: (words) => seen.replaced.push(words),
    ask: ({ conflicts }) => seen.asked.push(conflicts.map(({ field }) => field)),
  }
  /** Lets what was planned happen, until nothing is planned any more or `times` are over. */
  async function pass(times = 5): Promise<void> {
    for (let count = 0; count < times && due !== null; count++) {
      const call: () => void = due
      due = null
      call()
      for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    }
  }
  const other = (change: Partial<DraftContent>) => {
    server.draft = { ...server.draft, ...change }
    server.revision++
  }
  return { server, device, seen, outside, pass, other }
}

describe('words on their way from the writer to the portal', () => {
  const start = draft({ title: 'เดิม' })
  const begin = () => {
    const around = world(start)
    return { ...around, sync: createDraftSync({ revision: 1, draft: start }, around.outside) }
  }

  it('lie on the device at once and on the server after a pause', async () => {
    const { sync, device, server, pass, seen } = begin()
    sync.change(draft({ title: 'ใหม่' }))
    expect(device.kept?.mine.title).toBe('ใหม่')
    await pass()
    expect(server.draft.title).toBe('ใหม่')
    expect(device.kept).toBeNull()
    expect(seen.states.at(-1)).toBe('saved')
  })

  it('are sent once for many keys', async () => {
    const { sync, server, pass } = begin()
    for (const title of ['ก', 'กา', 'กาแ', 'กาแฟ']) sync.change(draft({ title }))
    await pass()
    expect(server).toMatchObject({ saves: 1, draft: { title: 'กาแฟ' } })
  })

  it('wait on the device while there is no signal, and go out when it is back', async () => {
    const { sync, server, device, pass, seen } = begin()
    server.reachable = false
    sync.change(draft({ title: 'ไม่มีสัญญาณ' }))
    await pass(3)
    expect(seen.states.at(-1)).toBe('offline')
    expect(device.kept?.mine.title).toBe('ไม่มีสัญญาณ')
    server.reachable = true
    await sync.now()
    expect(server.draft.title).toBe('ไม่มีสัญญาณ')
  })

  it('join what another screen changed in other fields', async () => {
    const { sync, server, pass, other, seen } = begin()
    other({ tambon: 'บ้านทุ่ง' })
    sync.change({ ...start, title: 'ใหม่' })
    await pass()
    expect(server.draft).toMatchObject({ title: 'ใหม่', tambon: 'บ้านทุ่ง' })
    expect(seen.replaced.at(-1)).toMatchObject({ title: 'ใหม่', tambon: 'บ้านทุ่ง' })
    expect(seen.asked).toEqual([])
  })

  it.each([
    ['mine', 'ของฉัน'],
    ['theirs', 'ของเขา'],
  ] as const)('ask when both screens changed a field, and keep %s', async (choice, expected) => {
    const { sync, server, pass, other, seen } = begin()
    other({ title: 'ของเขา' })
    sync.change({ ...start, title: 'ของฉัน' })
    await pass()
    expect(seen.asked).toEqual([['title']])
    expect(server.draft.title).toBe('ของเขา')
    sync.choose({ title: choice })
    await pass()
    expect(server.draft.title).toBe(expected)
    expect(seen.states.at(-1)).toBe('saved')
  })

  it('are found again after the page was closed, and merged with what came since', async () => {
    const { sync, server, pass, other } = begin()
    const kept = { base: { revision: 0, draft: start }, mine: { ...start, storyteller: 'ยายคำ' } }
    other({ tambon: 'บ้านทุ่ง' })
    await sync.recover(kept)
    await pass()
    expect(server.draft).toMatchObject({ storyteller: 'ยายคำ', tambon: 'บ้านทุ่ง', title: 'เดิม' })
  })

  it('are found again when several closed tabs left some behind', async () => {
    const { sync, server, pass } = begin()
    const base = { revision: 1, draft: start }
    expect(await sync.recover({ base, mine: { ...start, storyteller: 'ยายคำ' } })).toBe(true)
    expect(await sync.recover({ base, mine: { ...start, tambon: 'แม่แตง' } })).toBe(true)
    await pass()
    expect(server.draft).toMatchObject({ storyteller: 'ยายคำ', tambon: 'แม่แตง' })
  })

  it('stay where they are while they clash with words of another closed tab', async () => {
    const { sync } = begin()
    const base = { revision: 1, draft: start }
    expect(await sync.recover({ base, mine: { ...start, title: 'แท็บหนึ่ง' } })).toBe(true)
    expect(await sync.recover({ base, mine: { ...start, title: 'แท็บสอง' } })).toBe(false)
    expect(sync.current().title).toBe('แท็บหนึ่ง')
  })

  it('are asked about again when the page is closed before somebody chose', async () => {
    const { sync, server, device, seen, outside, pass, other } = begin()
    other({ title: 'ของเขา' })
    sync.change({ ...start, title: 'ของฉัน' })
    await pass()
    sync.change({ ...start, title: 'ของฉัน', tambon: 'แม่แตง' })
    const { kept } = device
    seen.asked.length = 0
    const again = createDraftSync({ revision: server.revision, draft: server.draft }, outside)
    if (kept !== null) await again.recover(kept)
    await pass()
    expect(seen.asked).toEqual([['title']])
    expect(server.draft.title).toBe('ของเขา')
  })

  it.each([
    ['mine', { title: 'ของฉัน', amphoe: 'อำเภอใหม่' }],
    ['theirs', { title: 'ของเขา', amphoe: 'อำเภอใหม่' }],
  ] as const)('stand in the form when they clash after a reload; %s is kept', async (choice, expected) => {
    const { server, seen, outside, pass } = world(draft({ title: 'ของเขา' }))
    const sync = createDraftSync({ revision: 1, draft: server.draft }, outside)
    const mine = { ...start, title: 'ของฉัน', amphoe: 'อำเภอใหม่' }
    await sync.recover({ base: { revision: 0, draft: start }, mine })
    const form = seen.replaced.at(-1)
    expect(form).toEqual(mine)
    // why: a page that has just opened reads its form once.
    sync.change(form ?? server.draft)
    sync.choose({ title: choice })
    await pass()
    expect(server.draft).toMatchObject(expected)
  })

  it('are asked about field by field when typing on makes one more clash', async () => {
    const { sync, server, pass, other, seen } = begin()
    other({ title: 'ของเขา', tambon: 'ตำบลของเขา' })
    sync.change({ ...start, title: 'ของฉัน' })
    await pass()
    sync.change({ ...start, title: 'ของฉัน', tambon: 'ตำบลของฉัน' })
    expect(seen.asked.at(-1)).toEqual(['title', 'tambon'])
    sync.choose({ title: 'mine', tambon: 'theirs' })
    await pass()
    expect(server.draft).toMatchObject({ title: 'ของฉัน', tambon: 'ตำบลของเขา' })
  })

  it('are all with the portal before an item is handed on, or it is not handed on', async () => {
    const { sync, server, other } = begin()
    sync.change({ ...start, title: 'ใหม่' })
    expect(await sync.settle()).toBe(true)
    expect(server.draft.title).toBe('ใหม่')
    server.reachable = false
    sync.change({ ...start, title: 'ไม่มีสัญญาณ' })
    expect(await sync.settle()).toBe(false)
    server.reachable = true
    other({ title: 'ของเขา' })
    expect(await sync.settle()).toBe(false)
  })

  it('stay on the device when the portal refuses them', async () => {
    const { sync, device, pass, seen, outside } = begin()
    outside.send = () => Promise.resolve({ kind: 'refused' })
    sync.change(draft({ title: 'ใหม่' }))
    await pass()
    expect(seen.states.at(-1)).toBe('refused')
    expect(device.kept?.mine.title).toBe('ใหม่')
  })

  it('are warned about when the device cannot keep them', async () => {
    const { sync, seen, outside } = begin()
    outside.keep = () => Promise.resolve(false)
    sync.change(draft({ title: 'ใหม่' }))
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    expect(seen.states).toContain('notKept')
  })

  it('are all with the portal before it hands the item on', async () => {
    const { sync, server } = begin()
    sync.change(draft({ title: 'คำสุดท้าย' }))
    expect(await sync.settle()).toBe(true)
    expect(server.draft.title).toBe('คำสุดท้าย')
    server.reachable = false
    sync.change(draft({ title: 'ยังไม่ถึง' }))
    expect(await sync.settle()).toBe(false)
  })
})
