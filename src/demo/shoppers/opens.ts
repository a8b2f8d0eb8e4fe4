import { DAY_MS, MINUTE_MS } from '#platform/days.ts'
import { channelPull, directChannels, lateOpen, openDelay, reach, reopen, replay, typeRates } from '../probabilities.ts'
import type { Chance } from '../random.ts'
import { makeCrowd, type Person } from './people.ts'
import { keepRates } from './rate-keeper.ts'
import type { Reach } from './reaches.ts'
import type { Rhythm } from './rhythm.ts'
import type { Stage, StageContent } from './stage.ts'

/** Somebody opened an item. `isFirst`: the first open of this person and this item. */
export type Open = { content: StageContent; person: Person; visitor: string; at: number; channel: string; isFirst: boolean }

const LONGEST_DELAY_MS = 6.8 * DAY_MS

type Means = { chance: Chance; rhythm: Rhythm }

/** Who opened what: after a reach, straight away (search, shares), or again; until now, in the order of time. */
export function makeOpens(stage: Stage, reaches: readonly Reach[], persons: readonly Person[], means: Means): Open[] {
  const openRates = Object.fromEntries(Object.entries(typeRates).map(([type, { open }]) => [type, open])) as Record<
    string,
    number
  >
  const rates = keepRates(openRates, means.chance)
  const opens: Omit<Open, 'isFirst'>[] = []
  const reached = new Set<string>()
  const numbers = new Map(persons.map((person, index) => [person, index]))
  for (const one of reaches) {
    const pair = `${numbers.get(one.person)} ${one.content.subject}`
    if (reached.has(pair)) continue
    reached.add(pair)
    if (!rates.decide(one.content.type, channelPull[one.channel] ?? 1)) continue
    const at = openingTime(one, means)
    if (at === undefined || at >= stage.now - MINUTE_MS) continue
    if (at - one.at <= 7 * DAY_MS) rates.hit(one.content.type)
    const visitor = means.chance.hits(0.75) ? one.visitor : means.chance.pick(one.person.devices)
    opens.push({ content: one.content, person: one.person, visitor, channel: one.channel, at: Math.floor(at) })
  }
  const all = [...opens, ...directOpens(stage, opens, persons, means)]
  return markFirst([...all, ...reopens(stage, all, means)], numbers)
}

function openingTime({ content, at, isPush }: Reach, { chance, rhythm }: Means): number | undefined {
  if (content.live) return watchingTime(content.live, at, chance)
  if (chance.hits(lateOpen)) return at + chance.between(7.5, 20) * DAY_MS
  const { median, spread } = isPush ? openDelay.push : openDelay.card
  const delay = Math.min(LONGEST_DELAY_MS, chance.skewed(median, spread) * MINUTE_MS)
  const wanted = at + delay
  return isPush ? Math.min(at + LONGEST_DELAY_MS, rhythm.whenAwake(wanted)) : wanted
}

/** During the live, early more than late; some only see the replay. */
function watchingTime(live: { from: number; to: number }, at: number, chance: Chance): number | undefined {
  const sees = live.from + (live.to - live.from) * chance.next() ** 1.4
  if (sees > at && !chance.hits(replay)) return sees
  return Math.max(at, live.to) + chance.skewed(14 * 60, 0.8) * MINUTE_MS
}

function directOpens(
  stage: Stage,
  opens: readonly Omit<Open, 'isFirst'>[],
  persons: readonly Person[],
  { chance, rhythm }: Means,
) {
  const crowd = makeCrowd(persons, chance)
  const reachedOpens = new Map<StageContent, number>()
  for (const { content } of opens) reachedOpens.set(content, (reachedOpens.get(content) ?? 0) + 1)
  return [...reachedOpens].flatMap(([content, count]) =>
    Array.from({ length: Math.round(count * reach[content.type].direct) }, () => {
      const late = -Math.log(1 - chance.next()) * reach[content.type].tailDays * 2.5 * DAY_MS
      const wanted = content.live
        ? chance.between(content.live.from, content.live.to)
        : rhythm.onDayOf(content.publishedAt + late)
      const at = Math.floor(Math.max(wanted, content.publishedAt))
      const person = crowd.at(at)
      return { content, person, visitor: chance.pick(person.devices), channel: chance.weighted(directChannels) as string, at }
    }).filter(({ at }) => at < stage.now - MINUTE_MS),
  )
}

function reopens(stage: Stage, opens: readonly Omit<Open, 'isFirst'>[], { chance, rhythm }: Means) {
  return opens
    .filter(() => chance.hits(reopen))
    .map((open) => ({
      ...open,
      channel: 'direct',
      at: Math.floor(rhythm.whenAwake(open.at + chance.skewed(26, 1.1) * 60 * MINUTE_MS)),
    }))
    .filter(({ at }) => at < stage.now - MINUTE_MS)
}

function markFirst(opens: Omit<Open, 'isFirst'>[], numbers: ReadonlyMap<Person, number>): Open[] {
  const seen = new Set<string>()
  return opens
    .sort((a, b) => a.at - b.at)
    .map((open) => {
      const pair = `${numbers.get(open.person)} ${open.content.subject}`
      const isFirst = !seen.has(pair)
      seen.add(pair)
      return { ...open, isFirst }
    })
}
