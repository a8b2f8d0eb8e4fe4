import { keepInteraction, readInteractions, storeTakers, type Taker } from '#content/interactions/interactions.ts'
import type { InteractionKind } from '#content/interactions/kinds.ts'
import { storeReservationCounts } from '#content/reservation-counts.ts'
import type { LiveStream } from '#generated/payload-types.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { selectWon } from './interactions.sql.ts'
import { firstAdministrator } from './reviews.ts'
import type { Load } from './steps.ts'

type Told = { kind: InteractionKind; minute: number; title: string; prize: string; quantity: number | null; takers: number }

/** What every live plans with its audience, and how many took part once it was over. */
const told: readonly Told[] = [
  { kind: 'lucky-bag', minute: 12, title: '开场福袋', prize: '旅行装洁面一支', quantity: 20, takers: 34 },
  { kind: 'quiz', minute: 45, title: '问答：第几泡的茶水最稳', prize: '白茶试饮装', quantity: 10, takers: 18 },
  { kind: 'guest', minute: 80, title: '连麦：请一位老顾客说说', prize: '', quantity: null, takers: 3 },
]

const SLUGS = ['friday-lamp-13', 'friday-lamp-14', 'friday-lamp-15', 'friday-lamp-16']
/** One in so many who took part bought soon after. */
const PER_BUYER = 8

/** Interactions of the latest lives and the next one; who took part and what 视频号 counted, as colleagues import it. */
export async function loadInteractions(load: Load): Promise<void> {
  const { payload, pool, now } = load
  const staff = await firstAdministrator(payload)
  if (staff.kind !== 'staff') throw new Error('there is no administrator to plan interactions')
  const { docs } = await payload.find({ collection: 'live-streams', where: { slug: { in: SLUGS } }, depth: 0, sort: 'startsAt' })
  for (const [index, live] of docs.entries()) {
    const known = await readInteractions(pool, live.id)
    const startsAt = new Date(live.startsAt).getTime()
    for (const { takers, ...one } of told) {
      const id = known.find(({ title }) => title === one.title)?.id ?? ''
      const kept = await keepInteraction(
        pool,
        { ...one, id, live: live.id },
        { by: staff.id, now: new Date(startsAt - 3 * DAY_MS) },
      )
      if (!kept.ok) throw new Error(`an interaction was refused: ${kept.message}`)
      const at = startsAt + one.minute * MINUTE_MS
      if (at + HOUR_MS > now) continue
      await storeTakers(pool, { live: live.id, interaction: kept.value }, await takersOf(load, live, { at, count: takers }))
    }
    await storeReservationCounts(pool, { live: live.id, counts: countsOf(startsAt, now), by: staff.id, now: new Date(now) })
    load.report('互动 interactions', index + 1, docs.length)
  }
}

/** Within five minutes; the first few are those whose orders the live won in the half hour after. */
async function takersOf({ pool }: Load, live: LiveStream, { at, count }: { at: number; count: number }): Promise<Taker[]> {
  const until = new Date(at + HOUR_MS / 2)
  const { rows } = await pool.query<{ orderId: string; amountFen: number }>(selectWon, [
    live.id,
    new Date(at),
    until,
    Math.ceil(count / PER_BUYER),
  ])
  return Array.from({ length: count }, (_, index) => ({
    person: `灯下观众${String(index * 7 + 11).padStart(3, '0')}`,
    tookAt: new Date(at + Math.round((index / count) * 5 * MINUTE_MS)),
    hasBought: index < rows.length,
    orderId: rows[index]?.orderId ?? null,
    amountFen: rows[index]?.amountFen ?? null,
  }))
}

/** As somebody would read them off: three days before, the day before, and shortly before the start. */
const countsOf = (startsAt: number, now: number) =>
  [
    { at: new Date(startsAt - 3 * DAY_MS), count: 86 },
    { at: new Date(startsAt - DAY_MS), count: 214 },
    { at: new Date(startsAt - 10 * MINUTE_MS), count: 341 },
  ].filter(({ at }) => at.getTime() <= now)
