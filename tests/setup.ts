import { afterEach, beforeEach, expect, vi } from 'vitest'

// why: an error that only reaches the log is still an error; a test that expects one says so by restoring the spy.
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  if (vi.isMockFunction(console.error)) expect(vi.mocked(console.error).mock.calls).toEqual([])
  vi.restoreAllMocks()
})
