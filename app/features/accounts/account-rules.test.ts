import { describe, expect, it } from 'vitest'
import { safeNext } from '#app/http/safe-next.ts'
import { parseLoginName } from './login-name.ts'
import { passwordProblem } from './password-rules.ts'
import { registerSchema, registrationErrors } from './register.form.ts'

describe('what people type to sign in', () => {
  it.each([
    ['Somjai@Example.org', 'email', 'somjai@example.org'],
    ['081 234 5678', 'phone', '0812345678'],
    ['๐๘๑-๒๓๔-๕๖๗๘', 'phone', '0812345678'],
    ['+66 81 234 5678', 'phone', '0812345678'],
    ['053 221 234', 'phone', '053221234'],
    ['Somjai50', 'username', 'somjai50'],
    ['ป้าสมใจ', 'username', 'ป้าสมใจ'],
  ])('%s is understood as %s %s', (typed, kind, value) => {
    expect(parseLoginName(typed)).toEqual({ kind, value })
  })

  it.each(['', 'ab', 'two words', '12', '99999999999999', 'a@b', '@', '-dash', 'x'.repeat(300)])(
    '"%s" is none of the three',
    (typed) => {
      expect(parseLoginName(typed)).toBeNull()
    },
  )
})

describe('a password', () => {
  it.each([
    ['short', 'passwordShort'],
    ['1234567890', 'passwordCommon'],
    ['0987654321', 'passwordCommon'],
    ['aaaaaaaaaaaa', 'passwordCommon'],
    ['Password123!', 'passwordCommon'],
    ['somjai-2567', 'passwordOwnName'],
    ['ก'.repeat(201), 'passwordLong'],
  ])('%s is refused', (password, problem) => {
    expect(passwordProblem(password, ['Somjai'])).toBe(`accounts.error.${problem}`)
  })

  it.each(['ข้าวเหนียวมะม่วง', 'correct horse battery', 'demo-khlang-2567'])('%s will do', (password) => {
    expect(passwordProblem(password, ['Somjai'])).toBeNull()
  })
})

describe('registering', () => {
  it('names each field that is missing, and nothing else', () => {
    const { error } = registerSchema.safeParse({})
    expect(error?.issues.map(({ path }) => path.join('.')).sort()).toEqual([
      ...['agreed', 'displayName', 'login', 'password'],
    ])
  })
})

describe('a registration that is not right yet', () => {
  const form = { displayName: 'สมใจ', login: 'somjai50', password: 'ข้าวเหนียวมะม่วง', agreed: 'on' }

  it.each([
    ['nothing', {}, false, {}],
    [
      'all four fields, the password by its own rule',
      { displayName: 'ก'.repeat(3000), login: 'two words', password: 'สั้น', agreed: undefined },
      false,
      {
        displayName: 'accounts.error.nameLong',
        login: 'accounts.error.loginName',
        password: 'accounts.error.passwordShort',
        agreed: 'accounts.error.agree',
      },
    ],
    [
      'a taken name beside a password that is one’s name',
      { displayName: '', login: 'somjaidee', password: 'somjaidee-2567' },
      true,
      {
        displayName: 'common.error.required',
        login: 'accounts.error.loginTaken',
        password: 'accounts.error.passwordOwnName',
      },
    ],
    [
      'an empty form',
      { displayName: '', login: '', password: '', agreed: '' },
      false,
      {
        displayName: 'common.error.required',
        login: 'common.error.required',
        password: 'common.error.required',
        agreed: 'accounts.error.agree',
      },
    ],
  ])('is told at once about %s', (_, change, taken, expected) => {
    const errors = registrationErrors({ ...form, ...change }, taken)
    expect(errors).toEqual(expected)
    expect(Object.keys(errors)).toEqual(Object.keys(expected))
  })
})

describe('the way on after signing in', () => {
  it.each([
    ['/write/new', '/write/new'],
    ['/search?q=ก', '/search?q=ก'],
    ['https://evil.example', '/my-items'],
    ['//evil.example', '/my-items'],
    ['/\\evil.example', '/my-items'],
    ['/signin?next=/x', '/my-items'],
    [null, '/my-items'],
  ])('%s leads to %s', (next, expected) => {
    expect(safeNext(next, '/my-items')).toBe(expected)
  })
})
