import { faceTokens } from './face-tokens.ts'
import type { Look } from './look.ts'
import type { Mode, Palette } from './palette.ts'
import { shapeTokens } from './shape-tokens.ts'

/**
 * A brand's look as the tokens that stand in every page. Each colour is written once, with its value in every mode: of two
 * properties such as `--light` and `--dark` one is invalid, so that `var()` takes what follows the comma, and the other is
 * empty, so that nothing is left of it. Browsers from 2023 know no `light-dark()`.
 */
export function pageCss({ palettes, choices, seals }: Look): string {
  const byDay = on('light', 'dark', 'color-scheme:light')
  const byNight = on('dark', 'light', 'color-scheme:dark')
  const strong = on('strong', 'plain')
  const tokens = [
    ...Object.keys(palettes.light).map((name) => colourToken(name as keyof Palette, palettes)),
    ...shapeTokens(choices),
    ...faceTokens(choices),
    ...Object.entries(seals).map(([name, character]) => `--seal-${name}:"${character}"`),
  ]
  const isNight = choices.darkPolicy === 'dark'
  return [
    `html:root{${isNight ? byNight : byDay};${on('plain', 'strong')};${tokens.join(';')}}`,
    choices.darkPolicy === 'phone' ? `@media(prefers-color-scheme:dark){html:root:not([data-look=light]){${byNight}}}` : '',
    isNight ? `html:root[data-look=light]{${byDay}}` : `html:root[data-look=dark]{${byNight}}`,
    `html:root[data-care]{${strong}}`,
    `@media(prefers-contrast:more){html:root{${strong}}}`,
  ].join('')
}

const on = (shown: string, hidden: string, more = ''): string =>
  [`--${shown}:initial`, `--${hidden}: `, more].filter(Boolean).join(';')

const names: Partial<Record<keyof Palette, string>> = {
  ink2: 'ink-2',
  ink3: 'ink-3',
  onBrand: 'on-brand',
  brandTint: 'brand-tint',
  onAccent: 'on-accent',
}

function colourToken(name: keyof Palette, palettes: Record<Mode, Palette>): string {
  const [light, care, dark, careDark] = (['light', 'care', 'dark', 'care-dark'] as const).map((mode) => palettes[mode][name])
  const either = (plain?: string, strong?: string) => (plain === strong ? plain : `var(--plain,${plain})var(--strong,${strong})`)
  return `--${names[name] ?? name}:var(--light,${either(light, care)})var(--dark,${either(dark, careDark)})`
}
