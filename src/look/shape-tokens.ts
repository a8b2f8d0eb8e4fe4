import type { LookChoices } from './choices.ts'

/** Corners of controls, of small marks, and of pictures, px. */
const corners: Record<LookChoices['radius'], [number, number, number]> = { '0': [0, 0, 0], '4': [4, 2, 0], '10': [10, 6, 10] }

/** Space tokens of a look with more air, px, by the name of the usual ones. */
const airy = { 16: 20, 24: 32, 32: 44, 48: 64, 72: 96 }

const faint = 'color-mix(in srgb,var(--line) 45%,transparent)'

/** What is drawn on the paper itself, and how large its tile is. */
const drawn: Partial<Record<LookChoices['motif'], [string, string]>> = {
  grid: [`linear-gradient(${faint} 1px,transparent 1px),linear-gradient(90deg,${faint} 1px,transparent 1px)`, '24px 24px'],
  dots: [`radial-gradient(circle,${faint} 1px,transparent 1.5px)`, '20px 20px'],
}

/** Corners, air and motif of a look, where they are not the usual ones of the tokens. */
export function shapeTokens({ radius, density, motif }: LookChoices): string[] {
  const [control, small, media] = corners[radius]
  const [image, size] = drawn[motif] ?? []
  return [
    ...(radius === '4' ? [] : [`--radius:${control}px`, `--radius-small:${small}px`, `--radius-media:${media}px`]),
    ...(density === 'airy' ? Object.entries(airy).map(([usual, px]) => `--space-${usual}:${px}px`) : []),
    ...(motif === 'rule' ? [] : ['--rule:0px']),
    ...(image ? [`--motif:${image}`, `--motif-size:${size}`] : []),
  ]
}
