import type { Viewport } from 'next'
import type { Look } from '#look/look.ts'

/** What browsers paint their own bars with: the paper of the page below them. */
export function themeColours({ palettes: { light, dark }, choices }: Look): Viewport['themeColor'] {
  if (choices.darkPolicy === 'light') return light.paper
  if (choices.darkPolicy === 'dark') return dark.paper
  return [
    { media: '(prefers-color-scheme: light)', color: light.paper },
    { media: '(prefers-color-scheme: dark)', color: dark.paper },
  ]
}
