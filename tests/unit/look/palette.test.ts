import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookChoices } from '#look/choices.ts'
import { contrast } from '#look/colour.ts'
import { hexOfOklch, oklchOf } from '#look/oklch.ts'
import { colourChanges, derivePalettes, type Mode, modes, type Palette, readColours } from '#look/palette.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`.toUpperCase())
const temperatures = lookChoices.neutrals.map(({ value }) => value)
const house = { primary: '#B93A26', accent: '#1F6B52' }

/** Which text stands on which ground, and the contrast it needs: 4.5 for words (7 in care mode), 3 for edges and drawings. */
const texts: [keyof Palette, keyof Palette][] = [
  ...(['ink', 'ink2', 'ink3', 'brand', 'accent'] as const).flatMap((text): [keyof Palette, keyof Palette][] => [
    [text, 'paper'],
    [text, 'surface'],
  ]),
  ['onBrand', 'brand'],
  ['onAccent', 'accent'],
  ['brand', 'brandTint'],
  ['ink', 'brandTint'],
  ['ink2', 'brandTint'],
]
const edges: [keyof Palette, keyof Palette][] = [
  ['control', 'paper'],
  ['control', 'surface'],
  ['star', 'paper'],
  ['star', 'surface'],
]

const unreadable = (palette: Palette, mode: Mode): string[] => {
  const isCare = mode.startsWith('care')
  const failing = (pairs: typeof texts, wanted: number) =>
    pairs.filter(([text, ground]) => contrast(palette[text], palette[ground]) < wanted)
  return [...failing(texts, isCare ? 7 : 4.5), ...failing(edges, isCare ? 4.5 : 3)].map(
    ([text, ground]) => `${mode}: ${text} ${palette[text]} on ${ground} ${palette[ground]}`,
  )
}

describe('the colours of a page', () => {
  it('are readable in every pair and mode, whatever two colours a brand has', () => {
    fc.assert(
      fc.property(hex, hex, fc.constantFrom(...temperatures), (primary, accent, temperature) => {
        const palettes = derivePalettes({ primary, accent }, temperature)
        expect(modes.flatMap((mode) => unreadable(palettes[mode], mode))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  it('stay what they were for a brand that chose nothing new', () => {
    const { light, dark } = derivePalettes(house, 'warm')
    expect(light).toEqual({
      paper: '#FAF8F4',
      surface: '#FFFFFF',
      ink: '#1B1A17',
      ink2: '#5C5850',
      ink3: '#757066',
      line: '#D9D4C8',
      control: '#8C867A',
      star: '#B7791F',
      brand: '#B93A26',
      onBrand: '#FFFFFF',
      brandTint: '#F4E5DF',
      accent: '#1F6B52',
      onAccent: '#FFFFFF',
    })
    expect(dark).toMatchObject({ paper: '#14130F', surface: '#1C1A15', ink: '#EDEAE3', ink3: '#948F83', line: '#34312A' })
  })

  it('differ between the temperatures, and neutral ones have no hue', () => {
    const paper = (temperature: (typeof temperatures)[number]) => derivePalettes(house, temperature).light.paper
    expect(new Set(temperatures.map(paper)).size).toBe(3)
    expect(paper('neutral')).toMatch(/^#(..)\1\1$/)
  })
})

describe('what had to be changed', () => {
  it('is nothing by day for cinnabar, which is lighter by night', () => {
    const changes = colourChanges(house, derivePalettes(house, 'warm')).filter(({ colour }) => colour === 'primary')
    expect(changes.map(({ mode }) => mode)).toEqual(['dark', 'care', 'care-dark'])
    expect(changes.every(({ by, mode }) => (mode === 'care' ? by < 0 : by > 0))).toBe(true)
  })

  it('says by how much a yellow was darkened', () => {
    const yellow = { primary: '#FFD400', accent: '#1F6B52' }
    const [first] = colourChanges(yellow, derivePalettes(yellow, 'warm'))
    expect(first).toMatchObject({ colour: 'primary', mode: 'light', from: '#FFD400' })
    expect(first!.by).toBeLessThan(-20)
  })

  it('leaves a tint of every colour by day and by night, of one that is barely readable too', () => {
    for (const primary of ['#C9A24B', '#8C8C8C', '#FFE14D', '#101010'])
      for (const mode of ['light', 'dark'] as const) {
        const { brandTint, paper } = derivePalettes({ ...house, primary }, 'neutral')[mode]
        expect(brandTint, `${primary} ${mode}`).not.toBe(paper)
      }
  })

  it('falls back to the house colours where a document has none', () => {
    expect(readColours({ primaryColour: 'red;}', accentColour: null })).toEqual(house)
  })
})

describe('OKLCH', () => {
  it('gives back the colour it was asked about', () => {
    fc.assert(
      fc.property(hex, (given) => {
        expect(hexOfOklch(oklchOf(given))).toBe(given)
      }),
    )
  })

  it('shows what no screen can as the nearest that it can, at the same lightness', () => {
    const shown = oklchOf(hexOfOklch({ lightness: 0.7, chroma: 0.5, hue: 150 }))
    expect(shown.lightness).toBeCloseTo(0.7, 1)
    expect(Math.abs(shown.hue - 150)).toBeLessThan(4)
  })
})
