import { randomUUID } from 'node:crypto'
import type { Pool } from '#platform/database.ts'
import { countQueues, readQueue } from '#reviews/desk/desk.ts'
import { readItem } from '#reviews/desk/desk-item.ts'
import type { DeskOrder } from '#reviews/desk/desk-tabs.ts'
import { verifyEvidence } from '#reviews/evidence/verify.ts'
import { storeReviews } from '#reviews/store-reviews.ts'
import { median, percentile, timeMs } from './machine.ts'

export type DeskLatency = { what: string; medianMs: number; p95Ms: number }

const PRODUCTS = 50
const IN_A_BATCH = 1_000
const ROUNDS = 50
const PAGES_IN = 20
const me = { id: '01994c00-0000-7000-8000-00000000000a', role: 'moderator' } as const

/** What the moderation desk asks for, with many reviews waiting: pages of the queue, near and far, and one review. */
export async function measureDesk(pool: Pool): Promise<DeskLatency[]> {
  const now = new Date()
  const page = (order: DeskOrder, after?: string) => readQueue(pool, { tab: 'pending', order, after, now, me: me.id })
  let far = await page('due')
  for (let turned = 1; turned < PAGES_IN && far.next; turned++) far = await page('due', far.next)
  const some = far.items[0]?.id
  if (!some || !far.next) throw new Error('the queue is shorter than it was made')
  const place = far.next
  return [
    await measure('first page by due time', () => page('due')),
    await measure('first page by risk', () => page('risk')),
    await measure(`page ${PAGES_IN + 1}`, () => page('due', place)),
    await measure('counts of all tabs', () => countQueues(pool)),
    await measure('one review with all that belongs to it', () => readItem(pool, some, me)),
  ]
}

async function measure(what: string, ask: () => Promise<unknown>): Promise<DeskLatency> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push(await timeMs(ask))
  return { what, medianMs: median(times), p95Ms: percentile(times, 0.95) }
}

/** Lines of the log a second, every hash of lines and texts computed anew. */
export async function measureVerification(pool: Pool): Promise<{ lines: number; perSecond: number }> {
  await verifyEvidence(pool)
  let lines = 0
  const ms = await timeMs(async () => {
    const verdict = await verifyEvidence(pool)
    if (!verdict.isWhole) throw new Error(verdict.broken ?? 'the log is broken')
    lines = verdict.lines
  })
  return { lines, perSecond: (lines * 1_000) / ms }
}

/** Lets reviews come in, of which all wait. */
export async function putPending(pool: Pool, count: number): Promise<void> {
  await pool.query("insert into users (id, email, name, role) values ($1, 'moderator@example.com', '审核', 'moderator')", [me.id])
  const products = Array.from({ length: PRODUCTS }, () => randomUUID())
  await pool.query(
    "insert into products (id, name, slug, mode) select id, '茶', id::text, 'in-stock' from unnest($1::uuid[]) as id",
    [products],
  )
  const start = Date.now() - 3 * 86_400_000
  for (let at = 0; at < count; at += IN_A_BATCH) {
    const batch = Array.from({ length: Math.min(IN_A_BATCH, count - at) }, (_, n) => made(at + n, products, start))
    await storeReviews(pool, batch)
  }
  await pool.query("update reviews set state = 'pending', risk = (extract(epoch from due_at)::bigint % 100)")
  await pool.query('vacuum analyze')
}

function made(n: number, products: string[], start: number): Parameters<typeof storeReviews>[1][number] {
  const at = new Date(start + n * 1_000)
  return {
    content: {
      rating: 1 + (n % 5),
      logisticsRating: null,
      serviceRating: null,
      text: `第 ${n} 次买，香气清，回甘快，${['包装严实', '发货很快', '水温别太高', '适合送人'][n % 4]}。`.repeat(1 + (n % 3)),
      nickname: '小桃',
      anonymous: false,
      sku: null,
      answers: {},
      photos: [],
      clip: null,
      aiMade: false,
    },
    productId: products[n % products.length]!,
    follows: null,
    orderKey: null,
    grade: 'none',
    origin: 'hub',
    incentive: 'none',
    visitorHash: `visitor-${n % 20_000}`,
    memberHash: null,
    statusHash: null,
    at,
    submittedAt: at,
    consentedAt: at,
    consents: [],
  }
}
