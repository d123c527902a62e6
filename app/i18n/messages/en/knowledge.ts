import type { knowledge as original } from '../th/knowledge.ts'

export const knowledge: Record<keyof typeof original, string> = {}
