import { common } from './common.ts'
import { editor } from './editor.ts'
import { knowledge } from './knowledge.ts'
import { trouble } from './trouble.ts'
import { writer } from './writer.ts'

/** The parts that pages drawn again in the browser use; a test finds what they name and is not here. */
export const hydrated = {
  ...common,
  ...knowledge,
  ...editor,
  ...trouble,
  ...writer,
}
