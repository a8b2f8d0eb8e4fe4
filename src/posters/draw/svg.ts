import { deriveBrandColours, PAPER } from '#look/colour.ts'
import { type Broken, breakEvenly, breakLines } from '../text/break-lines.ts'
import type { PosterPicture } from './picture.ts'

export const WIDTH = 1080
export const HEIGHT = 1440
export const MARGIN = 72
/** How wide text may be. */
export const MEASURE = WIDTH - 2 * MARGIN

export const ink = {
  paper: PAPER,
  surface: '#FFFFFF',
  strong: '#1B1A17',
  soft: '#5C5850',
  quiet: '#757066',
  line: '#D9D4C8',
} as const

/** What the brand looks like on a poster. */
export type Look = {
  brand: string
  tagline: string
  logo: PosterPicture | null
  primary: string
  onPrimary: string
  tint: string
}

/** The look of the brand's document and, where it has one, of its logo. */
export function lookOf(
  { name, tagline, primaryColour, accentColour }: Record<string, unknown>,
  logo: PosterPicture | null = null,
): Look {
  const { primary } = deriveBrandColours(primaryColour, accentColour)
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const { light, onLight, tint } = primary
  return { brand: text(name), tagline: text(tagline), logo, primary: light, onPrimary: onLight, tint }
}

const families = {
  serif: `'Noto Serif CJK SC','Source Han Serif SC','Songti SC','SimSun','Noto Sans CJK SC',serif`,
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

export const hairline = (y: number): string => rect(MARGIN, y, MEASURE, 2, ink.line)

/** 印: a square of the brand's colour with one sign in it. */
export const seal = (sign: string, x: number, y: number, size: number, { primary, onPrimary }: Look): string =>
  rect(x, y, size, size, primary) +
  line(sign, x + size / 2, y + size * 0.71, { size: size * 0.6, fill: onPrimary, family: 'serif', weight: 700, anchor: 'middle' })

/** A word in a frame: what the law wants said on the picture itself. */
export function mark(word: string, x: number, y: number): { svg: string; right: number } {
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
