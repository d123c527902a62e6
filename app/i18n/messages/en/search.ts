import type { search as original } from '../th/search.ts'

export const search: Record<keyof typeof original, string> = {
  'search.label': 'Search what the funds know',
  'search.submit': 'Search',
}
