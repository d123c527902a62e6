import type { editor as original } from '../th/editor.ts'

export const editor: Record<keyof typeof original, string> = {}
