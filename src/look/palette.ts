import type { LookChoices } from './choices.ts'
import { betterTextOn, contrast, isHexColour, mix, pushToContrast, READABLE_CONTRAST } from './colour.ts'
import { CARE_CONTRAST, careNeutrals, groundOf, type Neutrals, neutralsOf } from './neutrals.ts'
import { oklchOf } from './oklch.ts'

export const modes = ['light', 'dark', 'care', 'care-dark'] as const
export type Mode = (typeof modes)[number]

/** Every colour of a page in one mode. */
export type Palette = Neutrals & {
  brand: string
  onBrand: string
  brandTint: string
  accent: string
  onAccent: string
}

/** That a colour was moved to be readable: by how many hundredths of lightness (OKLCH), above 0 when it became lighter. */
export type ColourChange = { colour: 'primary' | 'accent'; mode: Mode; from: string; to: string; by: number }

export type Colours = { primary: string; accent: string }

/** The two colours in a stored or typed document; text that is no `#RRGGBB` falls back to cinnabar and jade. */
export const readColours = ({ primaryColour, accentColour }: Record<string, unknown>): Colours => ({
  primary: isHexColour(primaryColour) ? primaryColour.toUpperCase() : '#B93A26',
  accent: isHexColour(accentColour) ? accentColour.toUpperCase() : '#1F6B52',
})

/** All colours of a brand in every mode. Whatever the two are, every text reaches its contrast on every ground it stands on. */
export function derivePalettes(colours: Colours, temperature: LookChoices['neutrals']): Record<Mode, Palette> {
  const made = modes.map((mode) => [mode, derivePalette(colours, temperature, mode)])
  return Object.fromEntries(made) as Record<Mode, Palette>
}

/** What had to be changed about the brand's two colours, for the person who chose them. */
export function colourChanges(colours: Colours, palettes: Record<Mode, Palette>): ColourChange[] {
  return (['primary', 'accent'] as const).flatMap((colour) =>
    modes.flatMap((mode) => {
      const from = colours[colour]
      const to = palettes[mode][colour === 'primary' ? 'brand' : 'accent']
      const by = Math.round(100 * (oklchOf(to).lightness - oklchOf(from).lightness))
      return from === to ? [] : [{ colour, mode, from, to, by }]
    }),
  )
}

function derivePalette({ primary, accent }: Colours, temperature: LookChoices['neutrals'], mode: Mode): Palette {
  const isDark = mode.endsWith('dark')
  const isCare = mode.startsWith('care')
  const plain = neutralsOf(temperature, isDark)
  const neutrals = isCare ? careNeutrals(plain, isDark) : plain
  const wanted = isCare ? CARE_CONTRAST : READABLE_CONTRAST
  const ground = groundOf(neutrals, isDark)
  const readable = pushToContrast(primary, ground, wanted)
  // In care mode quiet text is so close to its limit that nothing but the paper is a ground for it.
  const brand = isCare ? readable : withTint(readable, neutrals.paper, wanted)
  const second = pushToContrast(accent, ground, wanted)
  return {
    ...neutrals,
    brand,
    onBrand: betterTextOn(brand),
    brandTint: readableTint(brand, neutrals, { share: isDark ? 0.14 : 0.1, wanted }),
    accent: second,
    onAccent: betterTextOn(second),
  }
}

/** So little of the brand's colour can still be told from the paper. */
const FAINTEST = 0.06

/** A colour that is barely readable on the paper would leave no tint on which it is: moved on until there is one. */
const withTint = (brand: string, paper: string, wanted: number): string =>
  pushToContrast(brand, mix(brand, paper, FAINTEST), wanted)

/** A quiet ground of the brand's hue, as strong as `share` where the brand's colour and quiet text can still be read on it. */
function readableTint(brand: string, { paper, ink2 }: Neutrals, { share, wanted }: { share: number; wanted: number }): string {
  for (let part = share; part > 0; part -= 0.01) {
    const tint = mix(brand, paper, part)
    if (contrast(brand, tint) >= wanted && contrast(ink2, tint) >= wanted) return tint
  }
  return paper
}
