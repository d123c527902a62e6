import type { pages as original } from '../th/pages.ts'

export const pages: Record<keyof typeof original, string> = {}
