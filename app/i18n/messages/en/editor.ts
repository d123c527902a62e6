import type { editor as original } from '../th/editor.ts'

export const editor: Record<keyof typeof original, string> = {
  'editor.document.invalid':
    'The text could not be read. What you wrote before is still there; please try again.',
  'editor.document.tooDeep': 'Lists or tables are nested too deeply. Please use fewer levels.',
  'editor.document.tooLarge': 'The text is too long. Please divide it into several items.',
}
