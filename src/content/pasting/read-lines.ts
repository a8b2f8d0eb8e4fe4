import { isSafeLink } from '../body-limits.ts'
import { textMarks } from '../body-node.ts'
import { type Line, type Piece, type TextLine, tidy } from './line.ts'
import { elementsIn, type PastedElement, type PastedNode, textIn } from './pasted-node.ts'
import { type PastedCell, readTable } from './table.ts'

/** How a place in the source looks, handed down from outside to inside. */
type Look = Omit<Piece, 'text'> & { heading: number | null; isQuote: boolean; list: { depth: number; isOrdered: boolean } | null }

const PLAIN: Look = { marks: 0, href: null, size: null, heading: null, isQuote: false, list: null }

const BLOCKS = new Set(
  `p div section article header footer main aside nav figure figcaption pre center address li ul ol dl dt dd blockquote h1 h2 h3 h4 h5 h6
   table caption tbody thead tfoot tr td th form fieldset details summary body html`.split(/\s+/),
)
const LEFT_OUT = new Set(
  'script style head meta link title xml template noscript iframe object embed svg math button input select textarea video audio canvas'.split(
    ' ',
  ),
)
const MARK_TAGS: Record<string, keyof typeof textMarks> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  del: 'strikethrough',
  strike: 'strikethrough',
}

/** The source without its boxes: what stands on lines, and how. Styles, empty lines, scripts and hidden words are gone. */
export function readLines(root: PastedNode): Line[] {
  const lines: Line[] = []
  let pieces: Piece[] = []

  const endLine = ({ heading, isQuote, list }: Look) => {
    // Two breaks end a paragraph as well as a new one would.
    const parts = splitAtBreaks(pieces)
    pieces = []
    for (const part of parts) {
      const tidied = tidy(part)
      if (tidied.length > 0) lines.push({ kind: 'text', pieces: tidied, heading, isQuote, list })
    }
  }

  const walk = (node: PastedNode, look: Look): void => {
    if (typeof node === 'string') {
      const text = plainText(node)
      if (text) pieces.push({ text, marks: look.marks, href: look.href, size: look.size })
      return
    }
    if (LEFT_OUT.has(node.tag) || isHidden(node)) return
    if (node.tag === 'br') {
      pieces.push({ marks: 0, href: null, size: null, text: '\n' })
      return
    }
    if (node.tag === 'img') {
      walkPicture(node, look)
      return
    }
    if (node.tag === 'hr') {
      endLine(look)
      lines.push({ kind: 'rule' })
      return
    }
    const inside = lookInside(node, look)
    const table = node.tag === 'table' ? readTable(node) : null
    if (table) {
      endLine(look)
      lines.push({ kind: 'table', rows: table.map((cells) => cells.map(toCell)) })
      return
    }
    if (!BLOCKS.has(node.tag)) {
      for (const child of node.children) walk(child, inside)
      return
    }
    endLine(look)
    for (const child of node.children) walk(child, inside)
    endLine(inside)
  }

  const walkPicture = ({ attributes, style }: PastedElement, look: Look): void => {
    const src = attributes['data-src'] || attributes['data-original'] || attributes.src || ''
    if (!src || isSpacer(attributes, style)) return
    const alt = plainText(attributes.alt ?? '').trim()
    if (/emoji|emotion|qqface/i.test(`${attributes.class ?? ''} ${src}`)) {
      if (alt) pieces.push({ marks: look.marks, href: look.href, size: look.size, text: alt })
      return
    }
    endLine(look)
    lines.push({ kind: 'picture', src, alt: /^(图片|image|img|photo)?$/i.test(alt) ? '' : alt })
  }

  walk(root, PLAIN)
  endLine(PLAIN)
  return lines
}

/** A cell holds words and nothing else. */
const toCell = ({ element, ...place }: PastedCell) => ({
  ...place,
  lines: readLines({ ...element, tag: 'div' }).flatMap((line): TextLine[] =>
    line.kind === 'text' ? [{ ...line, heading: null, isQuote: false, list: null }] : [],
  ),
})

function lookInside(node: PastedElement, look: Look): Look {
  const { tag, attributes, style } = node
  const next = { ...look, marks: marksOf(tag, style, look.marks), size: sizeOf(style['font-size'], look.size) }
  const level = /^h([1-6])$/.exec(tag)?.[1] ?? /^[1-6]$/.exec(style['mso-outline-level'] ?? '')?.[0]
  const heading = level ? Number(level) : attributes.class === 'MsoTitle' ? 1 : null
  if (heading && !next.list) next.heading = heading
  if (tag === 'a' && isSafeLink(attributes.href)) next.href = attributes.href ?? null
  if (tag === 'blockquote') next.isQuote = true
  if (tag === 'ul' || tag === 'ol') {
    next.list = { depth: look.list ? look.list.depth + 1 : 0, isOrdered: tag === 'ol' }
    next.heading = null
  }
  // Word writes its lists as paragraphs that carry a level and, further inside, their mark.
  const depth = /level(\d)/.exec(style['mso-list'] ?? '')?.[1]
  if (depth) {
    next.list = { depth: Number(depth) - 1, isOrdered: isOrderedWordList(node) }
    next.heading = null
  }
  return next
}

/** Letters in Wingdings are bullets to whoever looks at them, also where nothing says that they are to be ignored. */
const isIgnoredMark = ({ style }: PastedElement): boolean =>
  /ignore/.test(style['mso-list'] ?? '') || /wingdings/.test(style['font-family'] ?? '')

const isOrderedWordList = (paragraph: PastedElement): boolean => {
  const mark = elementsIn(paragraph).find(isIgnoredMark)
  return mark !== undefined && /[\da-z一二三四五六七八九十①-⑳]+\s*[.、．)）]|[①-⑳]/i.test(textIn(mark))
}

function marksOf(tag: string, style: Record<string, string>, before: number): number {
  let marks = before
  const set = (mark: keyof typeof textMarks, isOn: boolean) => {
    marks = isOn ? marks | textMarks[mark] : marks & ~textMarks[mark]
  }
  const own = MARK_TAGS[tag]
  if (own) set(own, true)
  const weight = style['font-weight']
  if (weight) set('bold', /^(bold|bolder|[6-9]00)$/.test(weight))
  const slant = style['font-style']
  if (slant) set('italic', /italic|oblique/.test(slant))
  const line = style['text-decoration'] ?? style['text-decoration-line'] ?? ''
  if (/underline/.test(line) && tag !== 'a') set('underline', true)
  if (/line-through/.test(line)) set('strikethrough', true)
  return marks
}

/** A size in px: px and pt as they are, em, rem and % of what stands around. */
function sizeOf(size: string | undefined, around: number | null): number | null {
  const [, number, unit] = /^([\d.]+)(px|pt|em|rem|%)$/.exec(size ?? '') ?? []
  if (!number) return around
  const value = Number(number)
  if (unit === 'px') return value
  if (unit === 'pt') return (value * 4) / 3
  return (unit === 'rem' ? 16 : (around ?? 16)) * (unit === '%' ? value / 100 : value)
}

const isHidden = (node: PastedElement): boolean =>
  node.style.display === 'none' ||
  node.style.visibility === 'hidden' ||
  node.style['mso-hide'] === 'all' ||
  isIgnoredMark(node) ||
  'hidden' in node.attributes

function isSpacer({ width, height, src }: Record<string, string>, style: Record<string, string>): boolean {
  const tiny = (value: string | undefined) => value !== undefined && /^[0-2](px)?$/.test(value)
  return (
    tiny(width) ||
    tiny(height) ||
    tiny(style.width) ||
    tiny(style.height) ||
    /^data:image\/gif;base64,R0lGODlhAQAB/.test(src ?? '')
  )
}

/** Line ends between Chinese characters are the source's own and mean nothing; elsewhere they are a space. */
const plainText = (text: string): string =>
  text
    .replace(/[\u200b\u200c\u2060\ufeff\u00ad]/g, '')
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replace(/[ \t\r\n\u00a0]+/g, ' ')

/** Cut where two breaks follow each other; a single one stays. */
function splitAtBreaks(pieces: Piece[]): Piece[][] {
  const parts: Piece[][] = [[]]
  let breaks = 0
  for (const piece of pieces) {
    if (piece.text === '\n') {
      breaks++
      continue
    }
    if (piece.text.trim() === '' && breaks > 0) continue
    if (breaks > 1) parts.push([])
    else if (breaks === 1) parts.at(-1)?.push({ ...piece, text: '\n', marks: 0, href: null })
    breaks = 0
    parts.at(-1)?.push(piece)
  }
  return parts
}
