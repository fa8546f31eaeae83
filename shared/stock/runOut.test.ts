import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UseRate } from './forecast.ts'
import { findRunOut } from './runOut.ts'

const use = (fields: Partial<UseRate> = {}): UseRate => ({
  rate: 0.5,
  variance: 0.6,
  error: 0.05,
  uses: 9,
  since: 100,
  basis: 'enough',
  ...fields,
})

describe('the run-out', () => {
  test('is the level over the rate, between an early and a late day, with its grounds', () => {
    const runOut = findRunOut(20, use(), 1000)
    expect(runOut).toMatchObject({ day: 1040, uses: 9, since: 100 })
    expect(runOut?.earliest).toBeGreaterThan(1020)
    expect(runOut?.earliest).toBeLessThan(1040)
    expect(runOut?.latest).toBeGreaterThan(1040)
    expect(runOut?.latest).toBeLessThan(1080)
  })

  test('the ends of the span are where 10 % and 90 % of outcomes lie', () => {
    const { rate, variance, error } = { rate: 0.5, variance: 0.6, error: 0.05 }
    const runOut = findRunOut(20_000, use(), 0)
    expect(runOut).toBeNull()
    const near = findRunOut(200, use(), 0)
    for (const [days, sign] of [
      [near?.earliest ?? 0, 1],
      [near?.latest ?? 0, -1],
    ] as const) {
      const used =
        rate * days + sign * 1.2816 * Math.sqrt(variance * days + error * (rate * days) ** 2)
      expect(Math.abs(used - 200)).toBeLessThan(1)
    }
  })

  test('steady use gives one day, shaky grounds no latest day', () => {
    expect(findRunOut(20, use({ variance: 0, error: 0 }), 0)).toMatchObject({
      earliest: 40,
      day: 40,
      latest: 40,
    })
    expect(findRunOut(20, use({ error: 0.7 }), 0)?.latest).toBeNull()
  })

  test('is today when nothing is left, and unknown without a rate', () => {
    expect(findRunOut(0, use(), 7)).toMatchObject({ day: 7, earliest: 7, latest: 7 })
    expect(findRunOut(-3, use(), 7)).toMatchObject({ day: 7 })
    expect(findRunOut(20, use({ rate: null, basis: 'too_few' }), 7)).toBeNull()
    expect(findRunOut(20, use({ rate: 0 }), 7)).toBeNull()
    expect(findRunOut(20, use({ rate: 1e-300, basis: 'stopped' }), 7)).toBeNull()
  })

  test('for any item the days are whole and in order, and a fuller shelf lasts no shorter', () => {
    const anyUse = fc.record({
      rate: fc.double({ min: 0, max: 1e9, noNaN: true }),
      variance: fc.double({ min: 0, max: 1e18, noNaN: true }),
      error: fc.double({ min: 0, max: 50, noNaN: true }),
    })
    const level = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
    fc.assert(
      fc.property(anyUse, level, fc.integer({ min: 0, max: 1_000_000 }), (fields, onHand, more) => {
        const runOut = findRunOut(onHand, use(fields), 20_000)
        if (runOut === null) return
        expect(Number.isSafeInteger(runOut.day) && Number.isSafeInteger(runOut.earliest)).toBe(true)
        expect(runOut.earliest).toBeGreaterThanOrEqual(20_000)
        expect(runOut.earliest).toBeLessThanOrEqual(runOut.day)
        expect(runOut.latest ?? Infinity).toBeGreaterThanOrEqual(runOut.day)
        expect(
          findRunOut(onHand + more, use(fields), 20_000)?.day ?? Infinity,
        ).toBeGreaterThanOrEqual(runOut.day)
      }),
    )
  })
})
