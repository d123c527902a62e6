import type { Messages } from '../../message-key.ts'
import { accounts } from './accounts.ts'
import { admin } from './admin.ts'
import { common } from './common.ts'
import { editor } from './editor.ts'
import { finding } from './finding.ts'
import { importing } from './importing.ts'
import { knowledge } from './knowledge.ts'
import { notices } from './notices.ts'
import { pages } from './pages.ts'
import { savedSearches } from './saved-searches.ts'
import { search } from './search.ts'
import { searchWords } from './search-words.ts'
import { shell } from './shell.ts'
import { trouble } from './trouble.ts'
import { searchHealth } from './search-health.ts'
import { writer } from './writer.ts'
import { writing } from './writing.ts'

export const en: Messages = {
  ...common,
  ...shell,
  ...accounts,
  ...admin,
  ...importing,
  ...knowledge,
  ...notices,
  ...editor,
  ...search,
  ...finding,
  ...savedSearches,
  ...searchWords,
  ...searchHealth,
  ...pages,
  ...trouble,
  ...writer,
  ...writing,
}
