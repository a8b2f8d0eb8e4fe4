import type { SealName } from '#look/seals.ts'
import type { Placed } from './drawn.ts'
import { qrCode } from './qr.ts'
import { block, hairline, type Look, line, MARGIN, MEASURE, seal, WIDTH } from './svg.ts'

export const FOOT = 1_148
const QR = 252

/** The head of a poster without a picture at its top: whose it is, and the seal of its type. */
export const head = (look: Look, sign: SealName): string =>
  line(look.brand, MARGIN, 122, { ...look.title, size: 40, fill: look.ink.strong }) +
  seal(sign, WIDTH - MARGIN - 84, 64, 84, look) +
  hairline(180, look)

const LOGO = { height: 64, widest: 180, gap: 24 }

/** The logo at the foot, whole and beside the name; a brand without one has its name alone. */
export function logoOf({ logo }: Look): Placed | null {
  if (!logo || logo.width <= 0 || logo.height <= 0) return null
  const scale = Math.min(LOGO.height / logo.height, LOGO.widest / logo.width)
  const [width, height] = [Math.max(1, Math.round(logo.width * scale)), Math.max(1, Math.round(logo.height * scale))]
  return { picture: logo, left: MARGIN, top: FOOT + 58 - Math.round(height / 2), width, height, fit: 'inside' }
}

/** The foot of every poster: the code that leads to the page, what is behind it, and the brand. */
export function foot(look: Look, { link, hint, note }: { link: string; hint: string; note?: string }): string {
  const width = MEASURE - QR - 48
  const logo = logoOf(look)
  const aside = logo ? logo.width + LOGO.gap : 0
  const name = block(look.brand, MARGIN + aside, FOOT + 30, {
    size: 40,
    leading: 56,
    most: 1,
    width: width - aside,
    ...look.title,
    fill: look.ink.strong,
  })
  const tagline = block(look.tagline, MARGIN, name.bottom + 6, { size: 28, leading: 42, most: 2, width, fill: look.ink.soft })
  return (
    hairline(FOOT, look) +
    name.svg +
    tagline.svg +
    line(hint, MARGIN, 1_362, { size: 28, fill: look.primary, weight: 700 }) +
    (note ? line(note, MARGIN, 1_404, { size: 24, fill: look.ink.quiet }) : '') +
    qrCode(link, WIDTH - MARGIN - QR, FOOT + 20, QR)
  )
}
