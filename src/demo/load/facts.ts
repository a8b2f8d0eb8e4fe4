import { linkOut } from '#measurement/links.ts'
import { DAY_MS } from '#platform/days.ts'
import { campaigns } from '../brand.ts'
import { atHour, planContent } from '../content/plan.ts'
import type { DemoType } from '../probabilities.ts'
import { mallUrl, products } from '../products.ts'
import type { Stage } from '../shoppers/stage.ts'
import { makeShoppers } from '../shoppers.ts'
import { idsBy } from './documents.ts'
import { reviewIds } from './reviews.ts'
import { sendLines } from './send-lines.ts'
import type { Load } from './steps.ts'

/** Of this seed everything that the shoppers do is made. */
export const SEED = 'mingting'

/** Makes the shoppers of the stage and sends what they did through the doors; a second time everything is a duplicate. */
export async function loadFacts(load: Load): Promise<void> {
  const { late, ...facts } = makeShoppers(await readStage(load), SEED)
  const parts = [
    ['deliveries', '推送 deliveries', facts.deliveries],
    ['events', '行为 events', facts.events],
    ['orders', '订单 orders', facts.orders],
    ['events', '迟到的行为 late events', late],
  ] as const
  for (const [door, label, lines] of parts) {
    await sendLines(load, { door, lines, onSent: (sent) => load.report(label, sent, lines.length) })
  }
}

/** The published items with their ids and the codes of their links out: the same codes that their pages carry. */
export async function readStage(load: Load): Promise<Stage> {
  const { payload, pool, now, timeZone } = load
  const ids: Record<DemoType, Map<string, string>> = {
    articles: await idsBy(payload, 'articles', 'slug'),
    'short-videos': await idsBy(payload, 'short-videos', 'slug'),
    'live-streams': await idsBy(payload, 'live-streams', 'slug'),
    'brand-stories': await idsBy(payload, 'brand-stories', 'slug'),
    reviews: await reviewIds(load),
  }
  const productIds = await idsBy(payload, 'products', 'slug')
  const campaignIds = await idsBy(payload, 'campaigns', 'slug')
  const contents = await Promise.all(
    planContent(now, timeZone).map(async ({ key, ...item }) => {
      const subject = `${item.type}:${ids[item.type].get(key)}`
      const links = await Promise.all(
        item.products.map(async (slug) => {
          const link = { content: subject, product: productIds.get(slug)!, target: mallUrl(slug) }
          return [slug, await linkOut(pool, link, load.clock())] as const
        }),
      )
      return { ...item, subject, links: Object.fromEntries(links) }
    }),
  )
  return {
    now,
    timeZone,
    contents,
    products: products.map((product) => ({ ...product, id: productIds.get(product.slug)! })),
    campaigns: campaigns.flatMap(({ slug, startsDaysAgo, lastsDays }) => {
      const from = atHour({ now, timeZone, daysAgo: startsDaysAgo, hour: 0 })
      return campaignIds.has(slug) ? [{ id: campaignIds.get(slug)!, from, to: from + lastsDays * DAY_MS }] : []
    }),
  }
}
