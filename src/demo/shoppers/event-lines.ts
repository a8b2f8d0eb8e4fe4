import { createHash } from 'node:crypto'
import { canShow } from '#measurement/slots.ts'
import { DAY_MS, MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import { afterOpen, inSlot } from '../probabilities.ts'
import type { Chance } from '../random.ts'
import { type DeliveryLine, type EventLine, idAt } from './facts.ts'
import type { Open } from './opens.ts'
import type { Reach } from './reaches.ts'
import type { Stage } from './stage.ts'

export const deliveryOf = ({ content, visitor, at, channel }: Reach): DeliveryLine => ({
  subject: content.subject,
  visitor,
  at,
  channel,
})

export const exposureOf = ({ content, visitor, at, channel }: Reach, chance: Chance): EventLine => ({
  id: idAt(at, chance),
  type: 'exposure',
  subject: content.subject,
  at,
  visitor,
  channel,
  ...slotOf(visitor, content.subject, channel),
})

/** Some of what is met on the site is met in 猜你想看, and opened from there: always the same of a visitor and a content. */
const slotOf = (visitor: string, subject: string, channel: string): Pick<EventLine, 'slot'> =>
  channel === 'site' &&
  canShow('next', subject.split(':')[0]!) &&
  createHash('sha1').update(`${visitor} ${subject}`).digest()[0]! < 256 * inSlot
    ? { slot: 'next' }
    : {}

/** An open and what was done afterwards: read on, read to the end, looked at a product, put it into the cart, shared. */
export function eventsOfOpen(open: Open, stage: Stage, chance: Chance): EventLine[] {
  const { content, visitor, channel } = open
  const line = (type: string, after: number, subject = content.subject): EventLine => {
    const at = Math.floor(Math.min(open.at + after, stage.now - SECOND_MS))
    return { id: idAt(at, chance), type, subject, at, visitor, channel }
  }
  const lines = [{ ...line('open', 0), ...slotOf(visitor, content.subject, channel) }]
  if (!open.isFirst) return lines
  const stay = chance.skewed(70, 0.7) * SECOND_MS
  if (chance.hits(afterOpen.engage)) {
    lines.push(line('engage', Math.min(stay, 20 * MINUTE_MS)))
    if (chance.hits(afterOpen.finish / afterOpen.engage)) lines.push(line('finish', Math.min(stay * 1.8, 40 * MINUTE_MS)))
  }
  const shown = stage.products.filter(({ slug }) => content.products.includes(slug))
  if (shown.length > 0 && chance.hits(afterOpen.productView)) {
    const product = `products:${chance.pick(shown).id}`
    lines.push(line('product-view', stay * 1.2, product))
    if (chance.hits(afterOpen.cart / afterOpen.productView)) lines.push(line('cart', stay * 1.6, product))
  }
  if (chance.hits(afterOpen.share)) lines.push(line('share', stay))
  if (content.live && open.at < content.live.from && chance.hits(afterOpen.reserve)) lines.push(line('reserve', stay))
  return lines
}

/** Those who said they would come to a live that is still ahead. */
export function reservationsOf(reach: Reach, chance: Chance): EventLine[] {
  const { live, subject } = reach.content
  if (!live || reach.at >= live.from || live.from - reach.at > 3 * DAY_MS || !chance.hits(afterOpen.reserve * 0.1)) return []
  const at = reach.at + 5 * SECOND_MS
  return [{ id: idAt(at, chance), type: 'reserve', subject, at, visitor: reach.visitor, channel: reach.channel }]
}
