import type { finding as original } from '../th/finding.ts'

export const finding: Record<keyof typeof original, string> = {
  'search.sort.distance': 'Nearest',
}
