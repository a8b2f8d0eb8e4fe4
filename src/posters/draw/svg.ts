import { readLook } from '#look/look.ts'
import type { SealName } from '#look/seals.ts'
import { type Broken, breakEvenly, breakLines } from '../text/break-lines.ts'
import type { PosterPicture } from './picture.ts'

export const WIDTH = 1080
export const HEIGHT = 1440
export const MARGIN = 72
/** How wide text may be. */
export const MEASURE = WIDTH - 2 * MARGIN

/** What a code is drawn on, whatever the brand's papers are: scanners want dark on light. */
export const WHITE = '#FFFFFF'

/** The papers and inks of a poster. */
type Ink = Record<'paper' | 'strong' | 'soft' | 'quiet' | 'line', string>

/** What the brand looks like on a poster. */
export type Look = {
  brand: string
  tagline: string
  logo: PosterPicture | null
  primary: string
  onPrimary: string
  tint: string
  ink: Ink
  seals: Record<SealName, string>
  /** The face of titles, names and seals. */
  title: Pick<Style, 'family' | 'weight'>
}

/** The look of the brand's document and, where it has one, of its logo; by night for a brand that is always dark. */
export function lookOf(document: Record<string, unknown>, logo: PosterPicture | null = null): Look {
  const { palettes, choices, seals } = readLook(document)
  const { paper, ink, ink2, ink3, line, brand, onBrand, brandTint } = palettes[choices.darkPolicy === 'dark' ? 'dark' : 'light']
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    brand: text(document.name),
    tagline: text(document.tagline),
    logo,
    primary: brand,
    onPrimary: onBrand,
    tint: brandTint,
    ink: { paper, strong: ink, soft: ink2, quiet: ink3, line },
    seals,
    title: titles[choices.titleFace],
  }
}

const titles = {
  song: { family: 'serif', weight: 700 },
  hei: { family: 'sans', weight: 800 },
  kai: { family: 'kai', weight: 700 },
  xiaowei: { family: 'serif', weight: 700 },
  own: { family: 'serif', weight: 700 },
} as const

const families = {
  serif: `'Noto Serif CJK SC','Source Han Serif SC','Songti SC','SimSun','Noto Sans CJK SC',serif`,
  kai: `'LXGW WenKai','Kaiti SC','STKaiti','KaiTi','Noto Serif CJK SC','Source Han Serif SC',serif`,
  sans: `'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif`,
} as const

export type Style = {
  size: number
  fill: string
  family?: keyof typeof families
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
}

/** One line of text on its base line. */
export const line = (
  text: string,
  x: number,
  y: number,
  { size, fill, family = 'sans', weight = 400, anchor = 'start' }: Style,
): string =>
  `<text x="${x}" y="${y}" font-family="${families[family]}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeText(text)}</text>`

export type Block = Style & { leading: number; most: number; width?: number; isEven?: boolean }

/** Text in lines from `top` on. Gives the drawing and where the next thing may begin. */
export function block(text: string, x: number, top: number, of: Block): { svg: string; bottom: number } {
  const { lines } = fit(text, of)
  const svg = lines.map((words, n) => line(words, x, top + of.size + n * of.leading, of)).join('')
  return { svg, bottom: top + lines.length * of.leading }
}

/** How text of this style falls into lines. */
const fit = (text: string, { size, most, width = MEASURE, isEven = false }: Block): Broken =>
  (isEven ? breakEvenly : breakLines)(text, { width: width / size, most })

/** The largest of these styles in which the text is whole, else the last. */
export const largestFit = (text: string, styles: readonly Block[]): Block =>
  styles.find((style) => !fit(text, style).isCut) ?? styles.at(-1)!

export const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`

export const hairline = (y: number, { ink }: Look): string => rect(MARGIN, y, MEASURE, 2, ink.line)

/** 印: a square of the brand's colour with one sign in it. */
export const seal = (of: SealName, x: number, y: number, size: number, { primary, onPrimary, title, seals }: Look): string =>
  rect(x, y, size, size, primary) +
  line(seals[of], x + size / 2, y + size * 0.71, { size: size * 0.6, ...title, fill: onPrimary, anchor: 'middle' })

/** A word in a frame: what the law wants said on the picture itself. */
export function mark(word: string, x: number, y: number, { ink }: Look): { svg: string; right: number } {
  const width = [...word].length * 28 + 28
  const frame = `<rect x="${x}" y="${y}" width="${width}" height="46" fill="none" stroke="${ink.quiet}" stroke-width="2"/>`
  return { svg: frame + line(word, x + width / 2, y + 33, { size: 28, fill: ink.soft, anchor: 'middle' }), right: x + width }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu

const escapeText = (text: string): string => text.replace(NOT_IN_XML, '').replace(/[&<>"']/g, (character) => ENTITIES[character]!)

// A picture sign is a box in the fonts of a server, and colour on a page that has none.
const PICTOGRAPH =
  /(?![©®™])\p{Extended_Pictographic}(\ufe0f|\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier})*|\ufe0f|\u20e3/gu

/** Text as posters print it: one line of it, without picture signs. */
export const printable = (text: unknown): string =>
  typeof text === 'string' ? text.replace(PICTOGRAPH, '').replace(/\s+/gu, ' ').trim() : ''
