import { Agent, get } from 'node:http'

/** One page that is asked for: always the same address, or another each time. */
export type Page = { name: string; ask: (index: number) => string }

export type Measured = { name: string; p50: number; p95: number; perSecond: number }

const ALONE = 120
const TOGETHER = 240
const AT_ONCE = 8
const ROUNDS = 3

/** Asks once and reads everything; milliseconds. */
function ask(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    get(url, { agent, headers: { 'Accept-Encoding': 'gzip', 'User-Agent': 'Mozilla/5.0' } }, (answer) => {
      answer.resume()
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - start)
        else reject(new Error(`${url}: ${answer.statusCode ?? 0}`))
      })
    }).once('error', reject)
  })
}

/** Requests a second while some are always on their way. */
async function throughput(agent: Agent, page: Page): Promise<number> {
  let next = 0
  const begin = performance.now()
  const one = async () => {
    while (next < TOGETHER) await ask(agent, page.ask(next++))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return (TOGETHER * 1000) / (performance.now() - begin)
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/**
 * Measures pages beside each other. Time is that of one request at a time, throughput that of several. The pages take
 * turns in several rounds, so that whatever else the machine does falls on all of them; the best throughput counts.
 */
export async function measure(pages: readonly Page[]): Promise<Measured[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const results = pages.map((page) => ({ page, times: [] as number[], perSecond: 0 }))
  for (const { page } of results) await throughput(agent, page)
  for (let round = 0; round < ROUNDS; round++)
    for (const result of results) {
      for (let index = 0; index < ALONE; index++)
        result.times.push(await ask(agent, result.page.ask(round * ALONE + index)))
      result.perSecond = Math.max(result.perSecond, await throughput(agent, result.page))
    }
  agent.destroy()
  return results.map(({ page, times, perSecond }) => {
    const sorted = times.toSorted((a, b) => a - b)
    return { name: page.name, p50: at(sorted, 0.5), p95: at(sorted, 0.95), perSecond }
  })
}
