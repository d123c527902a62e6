import { describe, expect, it } from 'vitest'
import { readEnvironment } from './context.server.ts'

describe('the settings of a portal', () => {
  it('listens only to its own machine unless told otherwise', () => {
    expect(readEnvironment({})).toMatchObject({ HOST: '127.0.0.1', PORT: 3000 })
  })

  it('takes a blank line in the settings file as not set', () => {
    expect(readEnvironment({ PORT: '', PUBLIC_ORIGIN: '' })).toMatchObject({ PORT: 3000 })
  })

  it('keeps only the origin of the public address', () => {
    expect(readEnvironment({ PUBLIC_ORIGIN: 'https://example.org/portal' }).PUBLIC_ORIGIN).toBe(
      'https://example.org',
    )
  })

  it.each(['PORT', 'PUBLIC_ORIGIN', 'NODE_ENV'])('names %s when it is wrong', (name) => {
    expect(() => readEnvironment({ [name]: 'wrong' })).toThrow(name)
  })
})
