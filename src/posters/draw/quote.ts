import { type Drawn, type PosterFacts, type Setting, toSvg } from './drawn.ts'
import { FOOT, foot, head } from './frame.ts'
import { type Block, block, type Look, largestFit, MARGIN, MEASURE, mark } from './svg.ts'

const TOP = 216
const PHOTO = 400
const styles = (room: number, look: Look): Block[] =>
  [
    { size: 92, leading: 132, isEven: true },
    { size: 66, leading: 98, isEven: true },
    { size: 56, leading: 84 },
    { size: 48, leading: 74 },
    { size: 42, leading: 66 },
  ].map((of) => ({
    ...look.title,
    weight: 500,
    fill: look.ink.strong,
    width: MEASURE - 40,
    ...of,
    most: Math.max(2, Math.floor(room / of.leading)),
  }))

/** What a buyer said, word for word, whose words they are, and what the law wants beside them. */
export function drawQuote(facts: PosterFacts, { look, link, hint }: Setting): Drawn {
  const quote = facts.quote!
  const top = TOP + (quote.photo ? PHOTO + 24 : 40)
  const spoken = `「${quote.text}」`
  const words = block(spoken, MARGIN, top, largestFit(spoken, styles(FOOT - 190 - top, look)))
  const about = `${quote.nickname || '匿名买家'} · 评《${quote.product}》`
  const who = block(about, MARGIN, FOOT - 168, { size: 30, leading: 44, most: 1, fill: look.ink.soft })
  return {
    ground: look.ink.paper,
    pictures: quote.photo ? [{ picture: quote.photo, left: MARGIN, top: TOP, width: MEASURE, height: PHOTO, fit: 'inside' }] : [],
    svg: toSvg(
      head(look, facts.sign) +
        words.svg +
        who.svg +
        marks(quote, look) +
        foot(look, { link, hint, note: '作者已授权用于广告，可随时撤回' }),
    ),
  }
}

function marks({ isRewarded, isAiMade }: { isRewarded: boolean; isAiMade: boolean }, look: Look): string {
  const words = ['广告', ...(isRewarded ? ['有奖评价'] : []), ...(isAiMade ? ['AI 生成'] : [])]
  let x = MARGIN
  return words
    .map((word) => {
      const { svg, right } = mark(word, x, FOOT - 84, look)
      x = right + 16
      return svg
    })
    .join('')
}
