import { addDays, dayOf } from '#platform/days.ts'
import { sayDay, sayTime } from '../say-time.ts'
import { type Drawn, type PosterFacts, type Setting, toSvg } from './drawn.ts'
import { foot, head } from './frame.ts'
import { type Block, block, type Look, largestFit, line, MARGIN, rect, seal, WIDTH } from './svg.ts'

const PICTURE = 420
const titles = (look: Look): Block[] => {
  const title = { ...look.title, fill: look.ink.strong, isEven: true }
  return [
    { ...title, size: 76, leading: 100, most: 1 },
    { ...title, size: 58, leading: 78, most: 2 },
    { ...title, size: 50, leading: 68, most: 2 },
  ]
}

/** 「还有 N 天」 until a live begins, true on the day on which it is sent, which stands on it. */
export function drawCountdown(facts: PosterFacts, setting: Setting): Drawn {
  const { look, link, hint, timeZone, days } = setting
  const { startsAt, host } = facts.live!
  const { cover } = facts
  const top = cover ? PICTURE + 60 : 220
  const words = block(facts.title, MARGIN, top + 318, largestFit(facts.title, titles(look)))
  const when = [
    `${days === 0 ? '今天 ' : days === 1 ? '明天 ' : ''}${sayDay(startsAt, timeZone)} ${sayTime(startsAt, timeZone)}`,
    host && `主播 ${host}`,
  ]
  const sendOn = addDays(dayOf(startsAt, timeZone), -days)
  return {
    ground: look.ink.paper,
    pictures: cover ? [{ picture: cover, left: 0, top: 0, width: WIDTH, height: PICTURE, fit: 'cover' }] : [],
    svg: toSvg(
      (cover ? seal(facts.sign, MARGIN, PICTURE - 48, 96, look) : head(look, facts.sign)) +
        figure(days, top, setting) +
        rect(MARGIN, top + 290, 96, 6, look.primary) +
        words.svg +
        line(when.filter(Boolean).join('　'), MARGIN, words.bottom + 52, { size: 34, fill: look.ink.soft }) +
        foot(look, { link, hint, note: `${Number(sendOn.slice(5, 7))}月${Number(sendOn.slice(8))}日发出` }),
    ),
  }
}

/** The number, as large as the poster allows; on the day itself the word. */
function figure(days: number, top: number, { look }: Setting): string {
  const base = top + 232
  const large = { size: 280, ...look.title, fill: look.primary, weight: 900 } as const
  if (days === 0)
    return (
      line('今天', MARGIN - 10, base, { ...large, size: 240 }) +
      line('开播', MARGIN + 500, base, { ...look.title, size: 84, fill: look.ink.strong })
    )
  const beside = { ...look.title, size: 84, fill: look.ink.strong } as const
  return (
    line('还有', MARGIN, base, beside) +
    line(String(days), MARGIN + 300, base, { ...large, anchor: 'middle' }) +
    line('天', MARGIN + 430, base, beside)
  )
}
