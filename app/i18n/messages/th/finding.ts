export const finding = {
  'search.sort.distance': 'ใกล้ก่อน',
} as const
