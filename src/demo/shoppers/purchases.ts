import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { type DemoType, orders as odds, PERIOD_DAYS, payDelay, typeRates } from '../probabilities.ts'
import type { Chance } from '../random.ts'
import { foreseeCredit } from './credit.ts'
import type { Open } from './opens.ts'
import type { Person } from './people.ts'
import { keepRates } from './rate-keeper.ts'
import type { Rhythm } from './rhythm.ts'
import type { Stage, StageContent } from './stage.ts'

/** An order that will be paid, and what led to it. `fate` says whether it will count. */
export type Purchase = {
  person: Person
  visitor: string
  paidAt: number
  /** The open that it came of; absent when nothing of the hub led to it. */
  open?: Open
  namesContent?: 'hub' | 'scene'
  fate: 'counts' | 'refunded' | 'team-open'
}

type Means = { chance: Chance; rhythm: Rhythm }
type Customer = { firstAt: number; lastAt: number; wantsMore: boolean; cameBack: boolean }
type Plan = { at: number; person: Person; isRepeat: boolean }

const YOUNG_MS = 90 * DAY_MS

/** Walks through all opens and planned orders in the order of time and decides who buys. */
export function makePurchases(stage: Stage, opens: readonly Open[], persons: readonly Person[], means: Means): Purchase[] {
  const { chance } = means
  const convertRates = keepRates(ratesOf('convert'), chance)
  const repeatRates = keepRates({ ...ratesOf('repeat'), none: odds.unattributedRepeat } as Record<string, number>, chance)
  const credit = foreseeCredit(opens)
  const customers = new Map<Person, Customer>()
  const plans = planUnattributed(stage, persons, means)
  const purchases: Purchase[] = []

  const buy = (purchase: Purchase, named?: StageContent) => {
    purchases.push(purchase)
    if (purchase.fate !== 'counts') return
    const { person, paidAt } = purchase
    const winner = named ?? credit.winner(person, paidAt)
    if (winner && credit.converts(person, winner, paidAt)) convertRates.hit(winner.type)
    const known = customers.get(person)
    if (known) return void Object.assign(known, { lastAt: paidAt, cameBack: true })
    const key = winner?.type ?? 'none'
    const wantsMore = repeatRates.decide(key)
    if (wantsMore) repeatRates.hit(key)
    customers.set(person, { firstAt: paidAt, lastAt: paidAt, wantsMore, cameBack: false })
    if (wantsMore) insert(plans, { at: repeatTime(paidAt, means), person, isRepeat: true })
  }
  const keepPlans = (until: number) => {
    while (plans.length > 0 && plans[0]!.at <= until) {
      const { at, person, isRepeat } = plans.shift()!
      const known = customers.get(person)
      if (isRepeat ? known?.cameBack : known) continue
      buy({ person, visitor: chance.pick(person.devices), paidAt: at, fate: 'counts' })
    }
  }
  for (const open of opens) {
    keepPlans(open.at)
    const { content, person } = open
    if (!open.isFirst || !convertRates.decide(content.type)) continue
    const paidAt = payTime(open, means)
    if (paidAt >= stage.now - 2 * MINUTE_MS || !mayBuy(customers.get(person), open.at)) continue
    const fate = chance.hits(odds.refundedFully) ? 'refunded' : chance.hits(odds.teamOpen) ? 'team-open' : 'counts'
    const namesContent = namedBy(content, chance)
    buy({ person, visitor: open.visitor, paidAt, open, namesContent, fate }, namesContent && content)
  }
  keepPlans(stage.now - 2 * MINUTE_MS)
  return purchases
}

const ratesOf = (which: 'convert' | 'repeat') =>
  Object.fromEntries(Object.entries(typeRates).map(([type, rates]) => [type, rates[which]])) as Record<DemoType, number>

/** A customer who is not to come back within 90 days is left alone until they are over. */
function mayBuy(customer: Customer | undefined, at: number): boolean {
  if (!customer) return true
  if (at <= customer.lastAt + DAY_MS) return false
  return customer.wantsMore || at > customer.firstAt + YOUNG_MS + DAY_MS
}

function payTime(open: Open, { chance, rhythm }: Means): number {
  const { median, spread } = payDelay[open.content.type]
  const delay = Math.max(2, chance.skewed(median, spread)) * MINUTE_MS
  if (open.content.live) return Math.floor(open.at + Math.min(delay, 5 * HOUR_MS))
  return Math.floor(rhythm.whenAwake(open.at + Math.min(delay, 3 * DAY_MS)))
}

function namedBy(content: StageContent, chance: Chance): Purchase['namesContent'] {
  if (content.live && chance.hits(odds.withScene)) return 'scene'
  return chance.hits(odds.withHub) && Object.keys(content.links).length > 0 ? 'hub' : undefined
}

function repeatTime(firstAt: number, { chance, rhythm }: Means): number {
  const { median, spread, from, to } = odds.repeatAfterDays
  const days = Math.min(to, Math.max(from, chance.skewed(median, spread)))
  return Math.floor(rhythm.onDayOf(firstAt + days * DAY_MS))
}

function planUnattributed(stage: Stage, persons: readonly Person[], { chance, rhythm }: Means): Plan[] {
  const start = stage.now - PERIOD_DAYS * DAY_MS
  const plans = Array.from({ length: odds.unattributed }, () => {
    const person = chance.pick(persons)
    return { at: Math.floor(rhythm.between(Math.max(start, person.since), stage.now)), person, isRepeat: false }
  })
  return plans.sort((a, b) => a.at - b.at)
}

function insert(plans: Plan[], plan: Plan): void {
  const place = plans.findIndex(({ at }) => at > plan.at)
  plans.splice(place < 0 ? plans.length : place, 0, plan)
}
