import { describe, expect, it } from 'vitest'
import { growth, percentile, reaches } from './figures.ts'

const points = (figure: (size: number) => number) =>
  [1_000, 5_000, 20_000].map((size) => ({ size, figure: figure(size) }))

describe('percentile', () => {
  it.each([
    [[], 0.5, 0],
    [[7], 0.95, 7],
    [[3, 1, 2], 0.5, 2],
    [Array.from({ length: 100 }, (_, at) => 100 - at), 0.95, 96],
    [[1, 2], 1, 2],
  ])('%j at %d is %d', (figures, share, expected) => {
    expect(percentile(figures, share)).toBe(expected)
  })
})

describe('growth', () => {
  it.each([
    ['in step', (size: number) => size / 3, 1],
    ['with the square', (size: number) => size * size, 2],
    ['with the root', (size: number) => Math.sqrt(size), 0.5],
    ['not at all', () => 4, 0],
  ])('tells a figure that grows %s', (_, figure, slope) => {
    expect(growth(points(figure))).toBeCloseTo(slope)
  })

  it('does not guess from one point', () => {
    expect(growth([{ size: 10, figure: 1 }])).toBeNull()
    expect(growth([])).toBeNull()
  })
})

describe('reaches', () => {
  it('finds the size at which a limit is reached, between measured ones only', () => {
    const inStep = points((size) => size / 1_000)
    expect(reaches(inStep, 10)).toBe(10_000)
    expect(reaches(inStep, 5)).toBe(5_000)
    expect(reaches(inStep, 0.5)).toBeNull()
    expect(reaches(inStep, 21)).toBeNull()
  })
})
