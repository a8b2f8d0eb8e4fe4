import { type Drawn, type PosterFacts, type Setting, toSvg } from './drawn.ts'
import { FOOT, foot, head } from './frame.ts'
import { type Block, block, type Look, largestFit, line, MARGIN, seal, WIDTH } from './svg.ts'

const PICTURE = 810
const titleOf = (look: Look) => ({ ...look.title, fill: look.ink.strong, isEven: true })
const besidePicture: Omit<Block, 'fill'>[] = [
  { size: 64, leading: 84, most: 2 },
  { size: 54, leading: 72, most: 3 },
]
const alone: Omit<Block, 'fill'>[] = [
  { size: 120, leading: 156, most: 2 },
  { size: 92, leading: 122, most: 4 },
  { size: 76, leading: 104, most: 5 },
  { size: 64, leading: 88, most: 7 },
]
const dek = { size: 30, leading: 48 }

/** What a content is: its cover, its title, a sentence of it. */
export function drawCover(facts: PosterFacts, setting: Setting): Drawn {
  const { look, link, hint } = setting
  const { cover } = facts
  const top = cover ? PICTURE + 74 : 250
  const titles = (cover ? besidePicture : alone).map((of) => ({ ...titleOf(look), ...of }))
  const words = block(facts.title, MARGIN, top, largestFit(facts.title, titles))
  const room = Math.floor((FOOT - 24 - words.bottom - 16) / dek.leading)
  const below =
    room > 0 && facts.dek
      ? block(facts.dek, MARGIN, words.bottom + 16, { ...dek, fill: look.ink.soft, most: Math.min(room, cover ? 2 : 4) })
      : null
  const above = cover
    ? seal(facts.sign, MARGIN, PICTURE - 48, 96, look) +
      line(facts.kindWord, MARGIN + 116, PICTURE + 40, { size: 28, fill: look.ink.quiet })
    : head(look, facts.sign)
  return {
    ground: look.ink.paper,
    pictures: cover ? [{ picture: cover, left: 0, top: 0, width: WIDTH, height: PICTURE, fit: 'cover' }] : [],
    svg: toSvg(
      above + words.svg + (below?.svg ?? '') + foot(look, { link, hint, note: facts.isAiMade ? '含 AI 生成内容' : undefined }),
    ),
  }
}
