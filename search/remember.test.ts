import { expect, it } from 'vitest'
import { remember } from './remember.ts'

const MINUTE = 60_000

it('asks once while an answer is fresh, and again when it is old', async () => {
  let asked = 0
  const answers = remember((id, limit) => Promise.resolve(`${id} ${limit} ${++asked}`))
  expect(await Promise.all([answers('a', 4, 0), answers('a', 4, MINUTE)])).toEqual(['a 4 1', 'a 4 1'])
  expect(await answers('a', 2, MINUTE)).toBe('a 2 2')
  expect(await answers('a', 4, 11 * MINUTE)).toBe('a 4 3')
})

it('does not keep a failure', async () => {
  let asked = 0
  const answers = remember(() =>
    ++asked === 1 ? Promise.reject(new Error('away')) : Promise.resolve('here'),
  )
  await expect(answers('a', 4, 0)).rejects.toThrow('away')
  expect(await answers('a', 4, 1)).toBe('here')
})

it('gives the oldest up when there are too many', async () => {
  const asked: string[] = []
  const answers = remember((id) => {
    asked.push(id)
    return Promise.resolve(id)
  })
  for (let at = 0; at <= 500; at++) await answers(`item-${at}`, 4, 0)
  asked.length = 0
  await answers('item-500', 4, 0)
  await answers('item-0', 4, 0)
  expect(asked).toEqual(['item-0'])
})
