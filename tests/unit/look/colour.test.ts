import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contrast,
  DARK_PAPER,
  DARK_SURFACE,
  deriveBrandColours,
  deriveColour,
  isHexColour,
  mix,
  PAPER,
  pushToContrast,
} from '#look/colour.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  it('is 21 between black and white, in both directions', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
    expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 5)
  })

  it('agrees with the ratio that WCAG publishes for #767676 on white', () => {
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2)
  })
})

describe('a brand colour on paper', () => {
  it('keeps a colour that is readable already', () => {
    expect(deriveColour('#B93A26')).toMatchObject({ light: '#B93A26', isLightChanged: false, onLight: '#FFFFFF' })
  })

  it('darkens a yellow and says that it did', () => {
    const colour = deriveColour('#FFD400')
    expect(colour.isLightChanged).toBe(true)
    expect(contrast(colour.light, PAPER)).toBeGreaterThanOrEqual(4.5)
    // No further than needed.
    expect(contrast(colour.light, PAPER)).toBeLessThan(4.7)
    expect(colour.dark).toBe('#FFD400')
  })

  it('is readable on both papers and under its own text, whatever was given', () => {
    fc.assert(
      fc.property(hex, (given) => {
        const colour = deriveColour(given)
        expect(contrast(colour.light, PAPER)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(colour.dark, DARK_PAPER)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(colour.dark, DARK_SURFACE)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(colour.onLight, colour.light)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(colour.onDark, colour.dark)).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: 2000 },
    )
  })

  it('is the same when pushed twice', () => {
    fc.assert(
      fc.property(hex, (given) => {
        const once = pushToContrast(given, PAPER, 4.5)
        expect(pushToContrast(once, PAPER, 4.5)).toBe(once)
      }),
    )
  })
})

describe('derived colours', () => {
  it('fall back to the house colours when what was stored is no colour', () => {
    expect(deriveBrandColours('red; background: url(//evil)', undefined)).toEqual({
      primary: deriveColour('#B93A26'),
      accent: deriveColour('#1F6B52'),
    })
  })

  it('mix by share', () => {
    expect(mix('#000000', '#FFFFFF', 0)).toBe('#FFFFFF')
    expect(mix('#000000', '#FFFFFF', 0.5)).toBe('#808080')
  })

  it('only six hexadecimal digits are a colour', () => {
    expect(['#B93A26', '#b93a26'].every(isHexColour)).toBe(true)
    expect(['#fff', 'B93A26', '#B93A26;', '', null, 7].some(isHexColour)).toBe(false)
  })
})
