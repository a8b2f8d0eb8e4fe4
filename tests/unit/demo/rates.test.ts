import { describe, expect, it } from 'vitest'
import { makeShoppers } from '#demo/shoppers.ts'
import { demoLinks, demoStage } from '../../builders/demo-stage.ts'
import { calculateScorecard, type ReferenceRate } from '../../builders/reference-calculation.ts'

/** The domain document, table 2. */
const document = {
  articles: { openRate: 0.15, conversionRate: 0.09, repeatPurchaseRate: 0.28 },
  'short-videos': { openRate: 0.25, conversionRate: 0.14, repeatPurchaseRate: 0.3 },
  'live-streams': { openRate: 0.08, conversionRate: 0.22, repeatPurchaseRate: 0.27 },
}

const asked = { from: '2000-01-01', to: '2100-01-01', by: 'type', timeZone: 'Asia/Shanghai' } as const

describe.each(['2026-11-22T12:00:00Z', '2027-03-03T23:30:00Z'])('shoppers of a demonstration loaded at %s', (moment) => {
  const now = Date.parse(moment)
  const stage = demoStage(now)
  const facts = makeShoppers(stage, 'mingting')
  const events = [...new Map([...facts.events, ...facts.late].map((event) => [event.id, event])).values()]
  const rows = calculateScorecard({ ...facts, events, links: demoLinks(stage) }, { ...asked, asOf: now })

  it.each(Object.entries(document))('%s come within two points of the document, on at least 300 persons', (type, wanted) => {
    for (const [metric, value] of Object.entries(wanted)) {
      const rate = rows.get(type)?.[metric] as ReferenceRate
      expect(rate.whole, `${type} ${metric}`).toBeGreaterThanOrEqual(300)
      expect(Math.abs(rate.part / rate.whole - value), `${type} ${metric} is ${rate.part}/${rate.whole}`).toBeLessThan(0.02)
    }
  })

  it('lie in the past, within the seven months and a little before', () => {
    const times = [...events, ...facts.deliveries].map(({ at }) => at)
    expect(times.every((at) => at < now)).toBe(true)
    expect(times.every((at) => at > now - 216 * 86_400_000)).toBe(true)
  })
})

describe('shoppers', () => {
  it('are the same whenever they are made from the same stage and seed', { timeout: 60_000 }, () => {
    const stage = demoStage(Date.parse('2026-11-22T12:00:00Z'))
    const small = { ...stage, contents: stage.contents.slice(0, 12) }
    expect(makeShoppers(small, 'a')).toEqual(makeShoppers(small, 'a'))
    expect(makeShoppers(small, 'b').events[0]?.id).not.toBe(makeShoppers(small, 'a').events[0]?.id)
  })
})
