import { describe, expect, it } from 'vitest'
import { PROVINCE_POINTS_SOURCE, provincePoint } from '#content/taxonomy/province-points.ts'
import { PROVINCES } from '#content/taxonomy/provinces.ts'
import { kilometresBetween, kilometresFrom, placeInProvince } from './distance.ts'

describe('the middle of a province', () => {
  it('is known for all 77, inside the country, no two alike, with its source named', () => {
    const points = PROVINCES.map(({ code }) => provincePoint(code))
    expect(
      points.every((point) => point !== undefined && point.latitude > 5.6 && point.latitude < 20.5),
    ).toBe(true)
    expect(
      points.every((point) => point !== undefined && point.longitude > 97.3 && point.longitude < 105.7),
    ).toBe(true)
    expect(new Set(points.map((point) => JSON.stringify(point))).size).toBe(77)
    expect(PROVINCE_POINTS_SOURCE).toContain('OpenGISData-Thailand')
  })

  it.each(['', 'TH-99', 'toString', '__proto__'])('is not made up for a code that is none: %s', (code) => {
    expect(provincePoint(code)).toBeUndefined()
    expect(placeInProvince(code)).toBeNull()
  })

  // why: a swapped pair of codes would put a province far from the neighbours that everybody knows it has.
  it.each([
    ['TH-10', 'TH-12', 'TH-50'],
    ['TH-55', 'TH-56', 'TH-90'],
    ['TH-90', 'TH-93', 'TH-55'],
    ['TH-38', 'TH-43', 'TH-96'],
    ['TH-83', 'TH-82', 'TH-34'],
    ['TH-23', 'TH-22', 'TH-71'],
  ])('of %s lies nearer to %s than to %s', (province, neighbour, stranger) => {
    const to = (code: string) => kilometresFrom(province, placeInProvince(code)) ?? NaN
    expect(to(neighbour)).toBeLessThan(150)
    expect(to(stranger)).toBeGreaterThan(to(neighbour) * 2)
  })
})

describe('distance', () => {
  it.each([
    ['the same point', [13.75, 100.5, 13.75, 100.5], 0],
    ['Bangkok to Chiang Mai', [13.7563, 100.5018, 18.7883, 98.9853], 582],
    ['a quarter of the equator', [0, 0, 0, 90], 10_008],
    ['pole to pole', [90, 0, -90, 0], 20_015],
    ['across the date line', [0, 179.5, 0, -179.5], 111],
  ] as const)('is right within one kilometre: %s', (_, [a, b, c, d], kilometres) => {
    const there = kilometresBetween({ latitude: a, longitude: b }, { latitude: c, longitude: d })
    const back = kilometresBetween({ latitude: c, longitude: d }, { latitude: a, longitude: b })
    expect(Math.abs(there - kilometres)).toBeLessThan(1)
    expect(back).toBeCloseTo(there, 9)
  })

  it('is nought inside one province, and unknown where no place is known', () => {
    expect(kilometresFrom('TH-55', placeInProvince('TH-55'))).toBe(0)
    expect(kilometresFrom('TH-55', null)).toBeNull()
    expect(kilometresFrom('TH-99', placeInProvince('TH-55'))).toBeNull()
  })
})
