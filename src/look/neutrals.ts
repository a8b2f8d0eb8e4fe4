import type { LookChoices } from './choices.ts'
import { pushToContrast, READABLE_CONTRAST } from './colour.ts'
import { hexOfOklch, oklchOf } from './oklch.ts'

/** Everything on a page that is not the brand's own colour. */
export type Neutrals = typeof warmLight

/** Contrast of edges of controls and of drawings that mean something (WCAG 2.2, 1.4.11). */
const EDGE_CONTRAST = 3

/** Contrast of care mode: texts as for AAA, edges as texts elsewhere. */
export const CARE_CONTRAST = 7

const warmLight = {
  paper: '#FAF8F4',
  surface: '#FFFFFF',
  ink: '#1B1A17',
  ink2: '#5C5850',
  ink3: '#757066',
  line: '#D9D4C8',
  control: '#8C867A',
  star: '#B7791F',
}

const warmDark: Neutrals = {
  paper: '#14130F',
  surface: '#1C1A15',
  ink: '#EDEAE3',
  ink2: '#A8A396',
  ink3: '#948F83',
  line: '#34312A',
  control: '#7B766A',
  star: '#D9A04A',
}

/** The papers and inks of a temperature: the warm ones turned to another hue at the same lightness, then made readable. */
export function neutralsOf(temperature: LookChoices['neutrals'], isDark: boolean): Neutrals {
  const warm = isDark ? warmDark : warmLight
  if (temperature === 'warm') return warm
  const turn = (hex: string) => {
    const { lightness, chroma } = oklchOf(hex)
    return hexOfOklch({ lightness, chroma: temperature === 'cool' ? Math.max(chroma, 0.006) : 0, hue: 255 })
  }
  const turned = { ...warm }
  for (const name of ['paper', 'ink', 'ink2', 'ink3', 'line', 'control'] as const) turned[name] = turn(warm[name])
  if (isDark) turned.surface = turn(warm.surface)
  return strengthen(turned, isDark, { text: READABLE_CONTRAST, edge: EDGE_CONTRAST })
}

/** The same for people who need more contrast. */
export function careNeutrals(neutrals: Neutrals, isDark: boolean): Neutrals {
  return {
    ...strengthen(neutrals, isDark, { text: CARE_CONTRAST, edge: READABLE_CONTRAST }),
    line: pushToContrast(neutrals.line, groundOf(neutrals, isDark), EDGE_CONTRAST),
  }
}

/** Of paper and surface the one on which texts are harder to read: the darker by day, the lighter by night. */
export const groundOf = ({ paper, surface }: Neutrals, isDark: boolean): string => (isDark ? surface : paper)

function strengthen(neutrals: Neutrals, isDark: boolean, { text, edge }: { text: number; edge: number }): Neutrals {
  const ground = groundOf(neutrals, isDark)
  return {
    ...neutrals,
    ink: pushToContrast(neutrals.ink, ground, text),
    ink2: pushToContrast(neutrals.ink2, ground, text),
    ink3: pushToContrast(neutrals.ink3, ground, text),
    control: pushToContrast(neutrals.control, ground, edge),
    star: pushToContrast(neutrals.star, ground, edge),
  }
}
