export const search = {
  'search.label': 'ค้นความรู้ของกองทุน',
  'search.submit': 'ค้นหา',
} as const
