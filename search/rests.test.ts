import { expect, it } from 'vitest'
import { createRests } from './rests.ts'

const at = (seconds: number) => new Date(seconds * 1000)

it('doubles the rest of who keeps silent, up to half a minute', () => {
  const rests = createRests<string>()
  let now = 0
  for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
    rests.begin('server', at(now))
    expect(rests.over(at(now + seconds - 0.1))).toEqual([])
    now += seconds
    expect(rests.over(at(now))).toEqual(['server'])
  }
})

it('starts from the beginning for who was back in between, and lets others alone', () => {
  const rests = createRests<string>()
  for (let times = 0; times < 5; times++) rests.begin('server', at(0))
  rests.begin('other', at(0))
  rests.end('server')
  expect([rests.has('server'), rests.has('other')]).toEqual([false, true])
  rests.begin('server', at(10))
  expect(rests.over(at(11)).sort()).toEqual(['other', 'server'])
})
