import { contrast, turnLightness } from '#look/colour.ts'

/** What WeChat's reader lies on by day and by night. */
const PAGE = '#FFFFFF'
const NIGHT_PAGE = '#191919'
/** Below the first a text can hardly be read; below the second it is not there. */
const FAINT = 3
const GONE = 1.6

/**
 * Whether a text can be read on its ground, by day and in dark mode, where WeChat turns light grounds dark and dark texts light.
 * Colours are `#rrggbb`; a ground of `null` is the page itself.
 */
export function judgeContrast(text: string, ground: string | null): 'fine' | 'faint' | 'gone-at-night' {
  if (contrast(text, ground ?? PAGE) < FAINT) return 'faint'
  const night = ground === null ? NIGHT_PAGE : turnLight(ground)
  return contrast(turnDark(text), night) < GONE ? 'gone-at-night' : 'fine'
}

const turnLight = (colour: string): string => (isLight(colour) ? turnLightness(colour) : colour)
const turnDark = (colour: string): string => (isLight(colour) ? colour : turnLightness(colour))

const isLight = (colour: string): boolean => contrast(colour, '#000000') > contrast(colour, '#FFFFFF')
