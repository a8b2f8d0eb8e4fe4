export const PAPER = '#FAF8F4'
export const DARK_PAPER = '#14130F'
/** What lies on dark paper: the lightest ground that text stands on there. */
export const DARK_SURFACE = '#1C1A15'
export const READABLE_CONTRAST = 4.5

type Rgb = readonly [number, number, number]

/** A brand colour as pages use it: on paper and on dark paper, both readable, and the text that stands on a filled area of it. */
export type DerivedColour = {
  given: string
  light: string
  dark: string
  /** Text on a button filled with `light`; `#FFFFFF` or dark paper. */
  onLight: string
  onDark: string
  /** A quiet background of the same hue on paper. */
  tint: string
  darkTint: string
  isLightChanged: boolean
}

export type BrandColours = { primary: DerivedColour; accent: DerivedColour }

export const isHexColour = (value: unknown): value is string => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)

/** All colours that pages derive from the brand's two. Text that is no `#RRGGBB` falls back to cinnabar and jade. */
export function deriveBrandColours(primary: unknown, accent: unknown): BrandColours {
  return {
    primary: deriveColour(isHexColour(primary) ? primary : '#B93A26'),
    accent: deriveColour(isHexColour(accent) ? accent : '#1F6B52'),
  }
}

/** Pushes one colour to 4.5:1 (WCAG 2.2, 1.4.3) on paper and on whatever is dark by moving its lightness alone. Takes `#RRGGBB`. */
export function deriveColour(given: string): DerivedColour {
  const light = pushToContrast(given, PAPER, READABLE_CONTRAST)
  const dark = pushToContrast(given, DARK_SURFACE, READABLE_CONTRAST)
  return {
    given: given.toUpperCase(),
    light,
    dark,
    onLight: betterTextOn(light),
    onDark: betterTextOn(dark),
    tint: mix(light, PAPER, 0.1),
    darkTint: mix(dark, DARK_PAPER, 0.14),
    isLightChanged: light !== given.toUpperCase(),
  }
}

/** WCAG contrast ratio of two `#RRGGBB` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(rgbOf(one)), luminance(rgbOf(other))].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/**
 * The colour nearest to `colour` in lightness (same hue and saturation, HSL) that reaches `wanted` on `background`.
 * Unchanged when it already does. Black or white always reach 4.5 on the papers, so a result exists.
 */
export function pushToContrast(colour: string, background: string, wanted: number): string {
  if (contrast(colour, background) >= wanted) return colour.toUpperCase()
  const towards = luminance(rgbOf(background)) > 0.18 ? 0 : 1
  const [hue, saturation, lightness] = hslOf(rgbOf(colour))
  let failing = lightness
  let passing = towards
  for (let round = 0; round < 20; round++) {
    const middle = (failing + passing) / 2
    if (contrast(hexOf(rgbOfHsl(hue, saturation, middle)), background) >= wanted) passing = middle
    else failing = middle
  }
  return hexOf(rgbOfHsl(hue, saturation, passing))
}

/** `share` of `colour` (0 to 1) painted over `background`. */
export function mix(colour: string, background: string, share: number): string {
  const [over, under] = [rgbOf(colour), rgbOf(background)]
  return hexOf(over.map((channel, i) => channel * share + under[i]! * (1 - share)) as unknown as Rgb)
}

/** The same hue and saturation (HSL) with light for dark, as dark modes turn colours. */
export function turnLightness(colour: string): string {
  const [hue, saturation, lightness] = hslOf(rgbOf(colour))
  return hexOf(rgbOfHsl(hue, saturation, 1 - lightness))
}

/** Text on an area of `fill`: white or dark paper, whichever is read better. */
export const betterTextOn = (fill: string): string =>
  contrast('#FFFFFF', fill) >= contrast(DARK_PAPER, fill) ? '#FFFFFF' : DARK_PAPER

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

const hexOf = (rgb: Rgb): string => `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`.toUpperCase()

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const c = channel / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function hslOf(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map((channel) => channel / 255) as unknown as Rgb
  const max = Math.max(r, g, b)
  const min = Math.min(r, g, b)
  const lightness = (max + min) / 2
  const spread = max - min
  if (spread === 0) return [0, 0, lightness]
  const saturation = spread / (1 - Math.abs(2 * lightness - 1))
  const sector = max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return [sector * 60, saturation, lightness]
}

function rgbOfHsl(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}
