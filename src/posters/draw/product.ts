import { widthOfText } from '../text/widths.ts'
import { type Drawn, type PosterFacts, type Setting, toSvg } from './drawn.ts'
import { FOOT, foot, head } from './frame.ts'
import { type Block, block, type Look, largestFit, line, MARGIN, seal, WIDTH } from './svg.ts'

const PICTURE = 760
const names = (look: Look): Block[] => {
  const name = { ...look.title, fill: look.ink.strong, isEven: true }
  return [
    { ...name, size: 60, leading: 78, most: 1 },
    { ...name, size: 52, leading: 68, most: 2 },
  ]
}
const PRICE = 76

/** A product, what it is for and what it costs now. */
export function drawProduct(facts: PosterFacts, { look, link, hint }: Setting): Drawn {
  const { cover } = facts
  const { priceFen, isFrom, mode } = facts.product!
  const top = cover ? PICTURE + 70 : 250
  const words = block(facts.title, MARGIN, top, largestFit(facts.title, names(look)))
  const price = priceFen === null ? '' : sayPrice(priceFen)
  const base = FOOT - 40
  const room = Math.floor((base - PRICE - words.bottom - 10) / 44)
  const summary =
    room > 0 && facts.dek
      ? block(facts.dek, MARGIN, words.bottom + 8, { size: 30, leading: 44, most: Math.min(2, room), fill: look.ink.soft })
      : null
  const right = MARGIN + widthOfText(price) * PRICE + 16
  return {
    ground: look.ink.paper,
    pictures: cover ? [{ picture: cover, left: 0, top: 0, width: WIDTH, height: PICTURE, fit: 'cover' }] : [],
    svg: toSvg(
      (cover ? seal(facts.sign, MARGIN, PICTURE - 48, 96, look) : head(look, facts.sign)) +
        words.svg +
        (summary?.svg ?? '') +
        (price && line(price, MARGIN, base, { ...look.title, size: PRICE, fill: look.primary })) +
        (price && isFrom ? line('起', right, base, { size: 34, fill: look.primary }) : '') +
        line(mode, WIDTH - MARGIN, base, { size: 30, fill: look.ink.quiet, anchor: 'end' }) +
        foot(look, { link, hint, note: price ? '价格以页面为准' : undefined }),
    ),
  }
}

const sayPrice = (fen: number): string =>
  `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 })}`
