import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Stage } from '#demo/shoppers/stage.ts'
import { makeShoppers, type ShopperFacts } from '#demo/shoppers.ts'
import { linkOut } from '#measurement/links.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { contentCard } from '#scorecards/cards/content.ts'
import { readScorecard } from '#scorecards/scorecard.ts'
import { demoStage } from '../../builders/demo-stage.ts'
import { type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import { calculateScorecard, type ReferenceRate } from '../../builders/reference-calculation.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const timeZone = 'Asia/Shanghai'
const period = { from: '2026-04-01', to: '2026-11-22' }
const metrics = ['openRate', 'conversionRate', 'repeatPurchaseRate'] as const

let hub: TestMeasuring
let facts: ShopperFacts
let links: Record<string, { content: string }>

/** A third of the stage, with subjects that the hub knows and links that it has made: enough to disagree about. */
async function knownStage(): Promise<Stage> {
  const stage = demoStage(NOW)
  links = {}
  const products = stage.products.map((product) => ({ ...product, id: uuidv7() }))
  const contents = await Promise.all(
    stage.contents
      .filter((_, index) => index % 3 === 0)
      .map(async (content) => {
        const subject = await hub.subject(content.type)
        const codes = await Promise.all(
          content.products.map(async (slug) => {
            const target = `https://mall.example.com/${slug}`
            const code = await linkOut(hub.pool, { content: subject, product: slug, target }, new Date(NOW))
            links[code] = { content: subject }
            return [slug, code] as const
          }),
        )
        return { ...content, subject, links: Object.fromEntries(codes) }
      }),
  )
  const ids = products.map(({ id }) => id)
  await hub.pool.query(`insert into subjects (collection, document) select 'products', unnest($1::text[])`, [ids])
  return { ...stage, contents, products }
}

beforeAll(async () => {
  hub = await testMeasuring('2026-11-22T12:00:01.000Z')
  facts = makeShoppers(await knownStage(), 'mingting')
}, 60_000)
afterAll(() => hub.measuring.close())

test('the doors take everything that the shoppers did, and a second time all of it is a duplicate', {
  timeout: 240_000,
}, async () => {
  const send = async () => [
    await hub.importDeliveries(facts.deliveries),
    await hub.importEvents(facts.events),
    await hub.importOrders(facts.orders),
    await hub.importEvents(facts.late),
  ]
  for (const { status, json } of await send()) expect([status, json.rejected]).toEqual([200, []])
  for (const { json } of await send()) expect(json.duplicates).toBe(json.lines)
})

test('the scorecard says of them what the plain calculation says', { timeout: 60_000 }, async () => {
  const events = [...new Map([...facts.events, ...facts.late].map((event) => [event.id, event])).values()]
  for (const by of ['type', 'channel'] as const) {
    const card = await readScorecard(hub.pool, contentCard, { period, by, timeZone, asOf: new Date(NOW), language: 'zh' })
    const expected = calculateScorecard({ ...facts, events, links }, { ...period, by, timeZone, asOf: NOW })
    for (const row of card.rows.filter(({ key }) => key !== 'unattributed')) {
      for (const metric of metrics) {
        const wanted = (expected.get(row.key)?.[metric] ?? { part: 0, whole: 0 }) as ReferenceRate
        expect(row.metrics[metric], `${by} ${row.key} ${metric}`).toMatchObject({ part: wanted.part, whole: wanted.whole })
      }
      expect(row.metrics.netFen, `${by} ${row.key}`).toMatchObject({ value: expected.get(row.key)?.netFen ?? 0 })
    }
  }
})
