import { describe, expect, it } from 'vitest'
import { contactsSchema } from './contacts.form.ts'

describe('what one signs in with', () => {
  it.each([
    [
      { email: ' Somjai@Example.org ', phone: '', username: '' },
      { email: 'somjai@example.org', phone: null },
    ],
    [
      { email: '', phone: '๐๘๑ ๒๓๔ ๕๖๗๘', username: 'Somjai50' },
      { phone: '0812345678', username: 'somjai50' },
    ],
  ])('%j is kept as %j', (typed, kept) => {
    expect(contactsSchema.parse(typed)).toMatchObject(kept)
  })

  it.each([
    [{ email: 'somjai', phone: '', username: '' }, { email: 'accounts.error.email' }],
    [{ email: '', phone: '12345', username: '' }, { phone: 'accounts.error.phone' }],
    [{ email: '', phone: '', username: '0812345678' }, { username: 'accounts.error.username' }],
    [{ email: '', phone: '', username: ' ' }, { username: 'accounts.error.oneName' }],
    [
      { email: 'x', phone: 'x', username: 'x' },
      { email: 'accounts.error.email', phone: 'accounts.error.phone', username: 'accounts.error.username' },
    ],
  ])('%j is sent back with %j', (typed, problems) => {
    const { error } = contactsSchema.safeParse(typed)
    expect(
      Object.fromEntries(error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []),
    ).toEqual(problems)
  })
})
