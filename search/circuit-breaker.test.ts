import { describe, expect, it } from 'vitest'
import { createCircuitBreaker, type CircuitState, type Pass } from './circuit-breaker.ts'

/** What happens, one after another: seconds pass, a question ends well, badly or too late, a probe goes out. */
type Step = number | 'ok' | 'fail' | 'slow' | 'probe ok' | 'probe fail' | 'no probe'

const STORIES: [name: string, steps: Step[], end: CircuitState][] = [
  ['stays closed while all is well', ['ok', 'ok', 'ok', 'ok'], 'closed'],
  ['forgives two failures', ['fail', 'fail'], 'closed'],
  ['opens at the third failure', ['fail', 'fail', 'fail'], 'open'],
  ['counts failures between successes too', ['fail', 'ok', 'fail', 'ok', 'fail'], 'open'],
  ['counts a failure by slowness double', ['slow', 'fail'], 'open'],
  ['forgets failures of half a minute ago', ['fail', 'fail', 31, 'fail', 'fail'], 'closed'],
  ['sends no probe while it rests', ['slow', 'slow', 1.9, 'no probe'], 'open'],
  ['closes when the probe comes back', ['slow', 'slow', 2, 'probe ok'], 'closed'],
  ['opens again when the probe fails', ['slow', 'slow', 2, 'probe fail'], 'open'],
  ['rests twice as long after a probe failed', ['slow', 'slow', 2, 'probe fail', 3.9, 'no probe'], 'open'],
  ['tries again after the longer rest', ['slow', 'slow', 2, 'probe fail', 4, 'probe ok'], 'closed'],
  [
    'rests half a minute at most',
    ['slow', 'slow', ...Array<Step[]>(8).fill([30, 'probe fail']).flat(), 30, 'probe ok'],
    'closed',
  ],
  [
    'starts with a short rest after it was well',
    ['slow', 'slow', 2, 'probe fail', 4, 'probe ok', 'slow', 'slow', 2, 'probe ok'],
    'closed',
  ],
  ['has a clean sheet after it was well', ['fail', 'fail', 'fail', 2, 'probe ok', 'fail', 'fail'], 'closed'],
]

const needed = (pass: Pass | null): Pass => {
  if (pass === null) throw new Error('no leave was given')
  return pass
}

describe('the circuit breaker', () => {
  it.each(STORIES)('%s', (_name, steps, end) => {
    let seconds = 0
    const breaker = createCircuitBreaker({ now: () => seconds * 1000 })
    for (const step of steps) {
      if (typeof step === 'number') seconds += step
      else if (step === 'ok') needed(breaker.pass()).succeeded()
      else if (step === 'fail') needed(breaker.pass()).failed()
      else if (step === 'slow') needed(breaker.pass()).failed(2)
      else if (step === 'probe ok') needed(breaker.probe()).succeeded()
      else if (step === 'probe fail') needed(breaker.probe()).failed()
      else expect(breaker.probe()).toBeNull()
    }
    expect(breaker.state()).toBe(end)
    expect(breaker.pass() === null).toBe(end !== 'closed')
  })

  it('lets one probe out at a time', () => {
    let now = 0
    const breaker = createCircuitBreaker({ now: () => now })
    needed(breaker.pass()).failed(3)
    now = breaker.restLeft()
    expect(breaker.probe()).not.toBeNull()
    expect([breaker.state(), breaker.probe(), breaker.pass()]).toEqual(['half-open', null, null])
  })

  it('hears nothing from questions asked before it opened or closed', () => {
    let now = 0
    const breaker = createCircuitBreaker({ now: () => now })
    const [early, late, later] = [breaker.pass(), breaker.pass(), breaker.pass()].map(needed)
    needed(breaker.pass()).failed(3)
    early?.succeeded()
    expect(breaker.state()).toBe('open')
    now = breaker.restLeft()
    const probe = needed(breaker.probe())
    late?.succeeded()
    expect(breaker.state()).toBe('half-open')
    probe.succeeded()
    later?.failed(3)
    expect(breaker.state()).toBe('closed')
  })
})
