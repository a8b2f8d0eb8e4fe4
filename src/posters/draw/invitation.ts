import { sayDay, sayTime } from '../say-time.ts'
import { type Drawn, type PosterFacts, type Setting, toSvg } from './drawn.ts'
import { head } from './frame.ts'
import { qrCode } from './qr.ts'
import { type Block, block, type Look, largestFit, line, MARGIN, rect, WHITE, WIDTH } from './svg.ts'

const QR = 420
const QR_TOP = 884
const titles = (look: Look): Block[] => {
  const title = { ...look.title, fill: look.ink.strong, isEven: true }
  return [
    { ...title, size: 112, leading: 146, most: 2 },
    { ...title, size: 84, leading: 112, most: 3 },
    { ...title, size: 68, leading: 92, most: 4 },
  ]
}

/** Somebody asks somebody to come: by name, to what, and one large code. */
export function drawInvitation(facts: PosterFacts, { look, link, hint, person, timeZone }: Setting): Drawn {
  const asks = block(person ? `${person} 邀请你` : '邀请你', MARGIN, 226, {
    size: 44,
    leading: 60,
    most: 1,
    fill: look.primary,
    weight: 700,
  })
  const words = block(facts.title, MARGIN, asks.bottom + 24, largestFit(facts.title, titles(look)))
  const below = facts.live ? `${sayDay(facts.live.startsAt, timeZone)} ${sayTime(facts.live.startsAt, timeZone)} 开播` : facts.dek
  const room = Math.floor((QR_TOP - 40 - words.bottom - 20) / 50)
  const more =
    room > 0 && below
      ? block(below, MARGIN, words.bottom + 20, { size: 34, leading: 50, most: Math.min(2, room), fill: look.ink.soft })
      : null
  return {
    ground: look.tint,
    pictures: [],
    svg: toSvg(
      head(look, facts.sign) +
        asks.svg +
        words.svg +
        (more?.svg ?? '') +
        rect((WIDTH - QR) / 2 - 12, QR_TOP - 12, QR + 24, QR + 24, WHITE) +
        qrCode(link, (WIDTH - QR) / 2, QR_TOP, QR) +
        line(hint, WIDTH / 2, QR_TOP + QR + 76, { size: 32, fill: look.primary, weight: 700, anchor: 'middle' }),
    ),
  }
}
