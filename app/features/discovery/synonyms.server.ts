import type { Kysely } from 'kysely'
import { synonymGroups, synonymVersion } from '#db/queries/synonyms.ts'
import type { DB } from '#db/schema.ts'
import type { SearchEngine } from '#search/types.ts'
import { keepDoing } from '#db/keep-doing.ts'

type Parts = { db: Kysely<DB>; engines: readonly Pick<SearchEngine, 'useSynonyms'>[]; pollMs?: number }

/**
 * Keeps the engines of this process at the synonyms that editors have added, in whichever process they did: it looks
 * at a version in the database and reads the groups anew when it has grown. An engine that cannot take them is given
 * them again at the next look.
 */
export function createSynonymService({ db, engines, pollMs = 2_000 }: Parts) {
  let known: string | undefined

  /** One look; true where the groups had changed. */
  async function runOnce(): Promise<boolean> {
    // why: the version before the groups, so that a change in between is read once too often rather than never.
    const version = await synonymVersion(db)
    if (version === known) return false
    const groups = (await synonymGroups(db)).map(({ words }) => words)
    await Promise.all(engines.map((engine) => engine.useSynonyms(groups)))
    known = version
    return true
  }

  const loop = keepDoing(async () => {
    await runOnce()
    return pollMs
  }, pollMs)
  return { runOnce, ...loop }
}
