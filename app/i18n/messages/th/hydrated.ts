import { accounts } from './accounts.ts'
import { common } from './common.ts'
import { editor } from './editor.ts'
import { importing } from './importing.ts'
import { knowledge } from './knowledge.ts'
import { search } from './search.ts'
import { trouble } from './trouble.ts'
import { writer } from './writer.ts'
import { writing } from './writing.ts'

/** The parts that pages drawn again in the browser use; a test finds what they name and is not here. */
export const hydrated = {
  ...common,
  ...accounts,
  ...importing,
  ...knowledge,
  ...editor,
  ...search,
  ...trouble,
  ...writer,
  ...writing,
}
