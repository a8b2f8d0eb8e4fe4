import { lateFacts, repeatedFacts } from './probabilities.ts'
import { makeChance } from './random.ts'
import { deliveryOf, eventsOfOpen, exposureOf, reservationsOf } from './shoppers/event-lines.ts'
import type { EventLine, Facts } from './shoppers/facts.ts'
import { makeOpens } from './shoppers/opens.ts'
import { orderOf } from './shoppers/order-lines.ts'
import { makePeople } from './shoppers/people.ts'
import { makePurchases } from './shoppers/purchases.ts'
import { makeReaches } from './shoppers/reaches.ts'
import { makeRhythm } from './shoppers/rhythm.ts'
import type { Stage } from './shoppers/stage.ts'

export type ShopperFacts = Facts & {
  /** Events that come in after everything else, and lines that are sent a second time. */
  late: EventLine[]
  /** Visitors who may still be about in the last minutes. */
  visitors: string[]
}

/**
 * Seven months of shoppers before `stage.now`: the same stage and seed give the same facts. All times lie before
 * `stage.now`; how often people do what stands in `probabilities.ts`.
 */
export function makeShoppers(stage: Stage, seed: string): ShopperFacts {
  const means = (part: string) => {
    const chance = makeChance(`${seed} ${part}`)
    return { chance, rhythm: makeRhythm(stage.timeZone, chance) }
  }
  const { persons, ties } = makePeople(stage.now, makeChance(`${seed} people`))
  const reaches = makeReaches(stage, persons, means('reaches'))
  const opens = makeOpens(stage, reaches, persons, means('opens'))
  const purchases = makePurchases(stage, opens, persons, means('purchases'))

  const { chance } = means('lines')
  const bought = purchases.map((purchase) => orderOf(purchase, stage, chance))
  const events = [
    ...ties,
    ...reaches.filter(({ isPush }) => !isPush).map((reach) => exposureOf(reach, chance)),
    ...reaches.flatMap((reach) => reservationsOf(reach, chance)),
    ...opens.flatMap((open) => eventsOfOpen(open, stage, chance)),
    ...bought.flatMap((one) => one.events),
  ].sort((a, b) => a.at - b.at)
  const isLate = events.map(() => chance.hits(lateFacts))
  return {
    events: events.filter((_, index) => !isLate[index]),
    late: [...events.filter((_, index) => isLate[index]), ...events.filter(() => chance.hits(repeatedFacts))],
    deliveries: reaches.filter(({ isPush }) => isPush).map(deliveryOf),
    orders: bought.flatMap((one) => one.orders).sort((a, b) => (a.paidAt ?? '').localeCompare(b.paidAt ?? '')),
    visitors: persons.filter((_, index) => index % 40 === 0).map((person) => person.devices[0]!),
  }
}
