import type { Index, Meilisearch } from 'meilisearch'
import type { MeilisearchRecord } from './record.ts'
import type { Named } from './shelf.ts'

type Reader = { reader: Meilisearch; index: Index<MeilisearchRecord> }

/** A question to the index; the names of documents come back, and what else was asked for. */
export type Asked = { q: string; filter?: string[]; facets?: string[]; sort?: string[] } & (
  { limit: number; offset?: number } | { hitsPerPage: number; page: number }
)

export type Answer = {
  hits: Named[]
  totalHits?: number
  facetDistribution?: Record<string, Record<string, number>>
}

/** Answers in the order of the questions, which go out in two requests of like weight: a server works on both at once. */
export async function ask(of: Reader, questions: readonly Asked[]): Promise<Answer[]> {
  const requests = [[], []] as [number[], number[]]
  const weights = [0, 0]
  const weigh = (place: number) => 1 + (questions[place]?.filter ?? []).join('').length / 400
  const heaviestFirst = [...questions.keys()].sort((a, b) => weigh(b) - weigh(a))
  for (const place of heaviestFirst) {
    const lighter = (weights[1] ?? 0) < (weights[0] ?? 0) ? 1 : 0
    requests[lighter].push(place)
    weights[lighter] = (weights[lighter] ?? 0) + weigh(place)
  }
  const answers: Answer[] = []
  await Promise.all(
    requests.map(async (places) => {
      const found = await askTogether(
        of,
        places.flatMap((place) => questions[place] ?? []),
      )
      places.forEach((place, at) => {
        const one = found[at]
        if (one !== undefined) answers[place] = one
      })
    }),
  )
  return answers
}

async function askTogether({ reader, index }: Reader, questions: readonly Asked[]): Promise<Answer[]> {
  if (questions.length === 0) return []
  const { results } = await reader.multiSearch({
    queries: questions.map((question) => ({
      ...question,
      indexUid: index.uid,
      attributesToRetrieve: ['id', 'revision'],
    })),
  })
  return results as unknown as Answer[]
}
