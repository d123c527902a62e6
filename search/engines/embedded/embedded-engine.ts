import { corpusOf, createAnalysedStore, type AnalysedStore } from '#search/indexes/analysed-store.ts'
import { formFinder } from '#search/indexes/form-finder.ts'
import { answer, type Matching } from '#search/page.ts'
import { planQuery } from '#search/query/plan.ts'
import { rank } from '#search/rank.ts'
import { normalise } from '#search/thai/normalise.ts'
import type { SearchEngine, SearchRequest } from '#search/types.ts'
import { createVocabulary, domainWords } from '#search/vocabulary.ts'

/** The engine with nothing to install: everything in this process's memory, rebuilt at start. */
export function createEmbeddedEngine(): SearchEngine {
  let store = createAnalysedStore(domainWords)
  let vocabulary = createVocabulary()
  return {
    name: 'embedded',
    upsert(documents) {
      for (const document of documents) store.put(document)
      return Promise.resolve()
    },
    remove(ids) {
      for (const id of ids) store.drop(id)
      return Promise.resolve()
    },
    ids: () => Promise.resolve(store.ids()),
    revisions: () => Promise.resolve(new Map(store.revisions())),
    count: () => Promise.resolve(store.size),
    async search(request) {
      const plan = await planQuery(request, corpusOf(store), vocabulary, formFinder(store))
      const { numberOf, get } = store
      const bodyOf = (id: string) => get(numberOf(id) ?? -1)?.document.body ?? ''
      const bodies = (shown: readonly string[]) => Promise.resolve(shown.map(bodyOf))
      return answer({ engine: 'embedded', request, plan, matching: match(store, request, plan), bodies })
    },
    suggest: (prefix, limit) => {
      const wanted = normalise(prefix).trim()
      const titled = wanted ? [...store.all()].filter(([, { title }]) => title.includes(wanted)) : []
      return Promise.resolve(
        titled
          .slice(0, limit)
          .map(([, { document }]) => ({ text: document.title, kind: 'item', path: document.path })),
      )
    },
    useSynonyms(groups) {
      vocabulary = createVocabulary(groups)
      return Promise.resolve()
    },
    async rebuild(documents) {
      const next = createAnalysedStore(domainWords)
      for await (const batch of documents) for (const document of batch) next.put(document)
      store = next
    },
    close: () => Promise.resolve(),
  }
}

/** Every hit, best first where ranking is asked for. */
function match(
  store: AnalysedStore,
  request: SearchRequest,
  plan: Awaited<ReturnType<typeof planQuery>>,
): Matching[] {
  const among = store.members(plan.match)
  if (plan.phrases.length > 0 || plan.excluded.length > 0)
    for (const [number, { text }] of store.all())
      if (
        !plan.phrases.every((phrase) => text.includes(phrase)) ||
        plan.excluded.some((word) => text.includes(word))
      )
        among[number] = 0
  const found: Matching[] = []
  const add = (number: number, score: number) => {
    const kept = store.get(number)
    if (kept) found.push({ document: kept.document, title: kept.title, score })
  }
  if (plan.empty || request.sort !== 'relevance')
    among.forEach((member, number) => {
      if (member) add(number, 0)
    })
  else for (const { number, score } of rank(plan.ranked, store, corpusOf(store), among)) add(number, score)
  return found
}
