import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { cardChannels, loudness, reach } from '../probabilities.ts'
import type { Chance } from '../random.ts'
import { makeCrowd, type Person } from './people.ts'
import type { Rhythm } from './rhythm.ts'
import type { Stage, StageContent } from './stage.ts'

/** Somebody was reached by an item: a push delivered to a device, or its card seen. */
export type Reach = { content: StageContent; person: Person; visitor: string; at: number; channel: string; isPush: boolean }

/** Every push and every card seen, of every item, until now; in the order of time. */
export function makeReaches(
  stage: Stage,
  persons: readonly Person[],
  { chance, rhythm }: { chance: Chance; rhythm: Rhythm },
): Reach[] {
  const crowd = makeCrowd(persons, chance)
  const reaches = stage.contents.flatMap((content) => {
    const age = (stage.now - content.publishedAt) / DAY_MS
    const factor = age > loudness.olderThanDays ? loudness.older : loudness.younger
    return [...pushes(stage, content, { persons, chance, factor }), ...cards(stage, content, { crowd, chance, rhythm, factor })]
  })
  return reaches.filter(({ at }) => at < stage.now - MINUTE_MS).sort((a, b) => a.at - b.at)
}

function pushes(
  stage: Stage,
  content: StageContent,
  of: { persons: readonly Person[]; chance: Chance; factor: number },
): Reach[] {
  const wanted = reach[content.type].push * of.factor
  const at = content.live ? content.live.from - 2 * HOUR_MS : content.publishedAt + 5 * MINUTE_MS
  if (wanted === 0 || content.pushes.length === 0 || at > stage.now) return []
  const followers = of.persons.flatMap((person) => {
    const channel = content.pushes.find((name) => person.follows.has(name))
    return channel && person.since <= at ? [{ person, channel }] : []
  })
  const share = wanted / Math.max(1, followers.length)
  return followers
    .filter(() => of.chance.hits(share))
    .map(({ person, channel }) => ({
      content,
      person,
      channel,
      visitor: person.devices[0]!,
      at: Math.floor(at + of.chance.next() * 9 * MINUTE_MS),
      isPush: true,
    }))
}

function cards(
  stage: Stage,
  content: StageContent,
  of: { crowd: ReturnType<typeof makeCrowd>; chance: Chance; rhythm: Rhythm; factor: number },
): Reach[] {
  const { cards: count, tailDays } = reach[content.type]
  const [from, to] = content.live
    ? [content.live.from - 3 * DAY_MS, content.live.to + 4 * DAY_MS]
    : [content.publishedAt, stage.now]
  return Array.from({ length: Math.round(count * of.factor) }, () => {
    const late = content.live ? of.chance.next() * (to - from) : -Math.log(1 - of.chance.next()) * tailDays * DAY_MS
    const at = Math.floor(Math.max(from, of.rhythm.onDayOf(from + late)))
    const person = of.crowd.at(at)
    const channel = of.chance.weighted(cardChannels[content.type] as Record<string, number>)
    return { content, person, channel, visitor: of.chance.pick(person.devices), at, isPush: false }
  })
}
