import type { Migration } from 'kysely'
import * as firstTables from './20261124000000-first-tables.ts'
import * as libraryFiles from './20261124130000-library-files.ts'
import * as roleChanges from './20261124143000-role-changes.ts'
import * as importChecksums from './20261125120000-import-checksums.ts'

/** Every migration by name, oldest first; named here so that nothing has to look for files at run time. */
export const migrations: Record<string, Migration> = {
  '20261124000000-first-tables': firstTables,
  '20261124130000-library-files': libraryFiles,
  '20261124143000-role-changes': roleChanges,
  '20261125120000-import-checksums': importChecksums,
}
