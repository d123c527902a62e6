import type { Migration } from 'kysely'
import * as firstTables from './20261124000000-first-tables.ts'
import * as libraryFiles from './20261124130000-library-files.ts'
import * as roleChanges from './20261124143000-role-changes.ts'
import * as keepWhoReviewed from './20261125090000-keep-who-reviewed.ts'
import * as fundOnce from './20261125100000-a-fund-once.ts'
import * as whoEdited from './20261125100000-who-edited.ts'
import * as savedSearches from './20261125100000-saved-searches.ts'
import * as searchWords from './20261125101000-search-words.ts'
import * as searchUpkeep from './20261125090000-search-upkeep.ts'
import * as importChecksums from './20261125120000-import-checksums.ts'
import * as shortAddresses from './20261125130000-short-addresses.ts'

/** Every migration by name, oldest first; named here so that nothing has to look for files at run time. */
export const migrations: Record<string, Migration> = {
  '20261124000000-first-tables': firstTables,
  '20261124130000-library-files': libraryFiles,
  '20261124143000-role-changes': roleChanges,
  '20261125090000-keep-who-reviewed': keepWhoReviewed,
  '20261125100000-a-fund-once': fundOnce,
  '20261125100000-who-edited': whoEdited,
  '20261125100000-saved-searches': savedSearches,
  '20261125101000-search-words': searchWords,
  '20261125090000-search-upkeep': searchUpkeep,
  '20261125120000-import-checksums': importChecksums,
  '20261125130000-short-addresses': shortAddresses,
}
