import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from '#platform/database.ts'
import { type HubProcess, isReady, startHub } from '../tests/builders/hub-process.ts'
import { signIn } from '../tests/builders/hub-rest.ts'
import type { BenchServer } from './database.ts'
import { median, percentile, timeMs } from './machine.ts'

export type HubFigures = {
  /** Milliseconds of the desk's HTML page with everything waiting. */
  deskPage: { medianMs: number; p95Ms: number }
  /** Milliseconds until a page is made anew, with 10 and with 10,000 reviews. */
  productPages: { page: string; fewMs: number; manyMs: number }[]
  /** A second: without scripts and with scripts, as fast as it goes; milliseconds at 100 a second with scripts. */
  submissions: { sent: number; plainPerSecond: number; fullPerSecond: number; p99Ms: number }
}

const ROUNDS = 30
const FEW = 10
const MANY = 10_000
const STEADY_PER_SECOND = 100
const STEADY_S = 15
const FULL_S = 10
const AT_ONCE = 16

/** What readers and colleagues wait for, through a whole hub on the database that `measureDesk` has filled. */
export async function measureReviewHub(server: BenchServer, pool: Pool, say: (text: string) => void): Promise<HubFigures> {
  const products = await publishSome(pool)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'zhongcao-bench-reviews-'))
  say('starting a hub on it, building it when this source is not built yet')
  const env = { DATABASE_URL: server.addressOf('bench_reviews'), TRUSTED_PROXIES: '127.0.0.1' }
  const hub = await startHub({ dataDir, env })
  try {
    if (!(await isReady(hub))) throw new Error(`the hub did not become ready:\n${hub.output()}`)
    const deskPage = await measureDeskPage(hub)
    say('pages of products are made anew')
    const productPages = [
      await comparePages('/products/… after an expiry', products, (slug) => firstAfterExpiry(hub, pool, `/products/${slug}`)),
      await comparePages('/products/…/reviews', products, (slug) =>
        timeMs(() => read(`${hub.address}/products/${slug}/reviews`)),
      ),
    ]
    say('readers submit reviews')
    return { deskPage, productPages, submissions: await measureSubmissions(hub, pool, products.few) }
  } finally {
    await hub.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

type Products = { few: string; many: string }

/** Two products of the many, with 10 and 10,000 reviews to be seen; the others go on waiting. */
async function publishSome(pool: Pool): Promise<Products> {
  const { rows } = await pool.query<{ id: string; slug: string }>('select id, slug from products order by id limit 2')
  const [few, many] = rows
  if (!few || !many) throw new Error('there are no products')
  const publish = `with chosen as (select id from reviews where state = 'pending' and product_id not in ($2, $3) order by id limit $4)
    update reviews set product_id = $1, state = 'published', published_at = submitted_at from chosen where chosen.id = reviews.id`
  await pool.query(publish, [few.id, few.id, many.id, FEW])
  await pool.query(publish, [many.id, few.id, many.id, MANY])
  await pool.query('vacuum analyze reviews')
  // The hub makes its first administrator when nobody is there yet.
  await pool.query('delete from users')
  return { few: few.slug, many: many.slug }
}

async function measureDeskPage(hub: HubProcess): Promise<{ medianMs: number; p95Ms: number }> {
  const { authorization = '' } = await signIn(hub.address)
  const headers = { cookie: `payload-token=${authorization.replace(/^JWT /, '')}` }
  const ask = () => read(`${hub.address}/admin/moderation`, { headers })
  const html = await ask()
  if (!html.includes('审核')) throw new Error('this is not the desk')
  for (let warm = 0; warm < 5; warm++) await ask()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push(await timeMs(ask))
  return { medianMs: median(times), p95Ms: percentile(times, 0.95) }
}

async function comparePages(page: string, { few, many }: Products, measure: (slug: string) => Promise<number>) {
  for (const slug of [few, many]) await measure(slug)
  const times: { few: number[]; many: number[] } = { few: [], many: [] }
  for (let round = 0; round < 11; round++) {
    times.few.push(await measure(few))
    times.many.push(await measure(many))
  }
  return { page, fewMs: median(times.few), manyMs: median(times.many) }
}

/** The worker expires every page twice, the second time after 1.5 s of rest. */
async function firstAfterExpiry(hub: HubProcess, pool: Pool, page: string): Promise<number> {
  await pool.query(`with said as (insert into outbox (event, data) values ('content.changed', '{}') returning 1)
    select pg_notify('outbox', '') from said`)
  await sleep(2_500)
  return timeMs(() => read(hub.address + page))
}

async function read(address: string, init?: RequestInit): Promise<string> {
  const answer = await fetch(address, init)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return text
}

/**
 * The form as browsers send it, each time from another address, while the worker screens what came before: as fast as it goes without
 * and with scripts, then with scripts at 100 a second.
 */
async function measureSubmissions(hub: HubProcess, pool: Pool, product: string): Promise<HubFigures['submissions']> {
  const page = `${hub.address}/reviews/new?product=${product}`
  const hidden = hiddenFields(await read(page))
  let sent = 0
  const send = async (address: string, fill: (fields: [string, string][]) => FormData | URLSearchParams) => {
    const n = sent++
    const forwarded = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
    const headers = { 'x-forwarded-for': forwarded, origin: hub.address, cookie: `hub_v=v_${String(n).padStart(22, '0')}` }
    const answer = await read(address, { method: 'POST', body: fill(fieldsOf(n, product)), headers })
    if (!answer.includes('/reviews/status/')) throw new Error('a review was not taken')
  }
  const plainly = () => send(page, (fields) => formOf([...hidden, ...fields]))
  const scripted = () => send(`${hub.address}/reviews/submit`, (fields) => new URLSearchParams([...fields, ['once', nameForm()]]))
  await plainly()
  await scripted()
  const before = await countReviews(pool)
  const [plainPerSecond, fullPerSecond] = [await submitFully(plainly), await submitFully(scripted)]
  const latencies = await submitSteadily(scripted)
  const taken = (await countReviews(pool)) - before
  if (taken !== sent - 2) throw new Error(`${sent - 2} were sent, ${taken} are there`)
  return { sent, plainPerSecond, fullPerSecond, p99Ms: percentile(latencies, 0.99) }
}

const hiddenFields = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(([, name = '', value = '']) => [
    name,
    value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  ])

const fieldsOf = (n: number, product: string): [string, string][] => [
  ['product', product],
  ['rating', String(1 + (n % 5))],
  ['text', `第 ${n} 位买家：香气清，回甘快，包装严实，水温别太高，适合送给长辈。`],
  ['nickname', `茶友${n}`],
  ['consent', '1'],
]

/** As the form's scripts name it. */
const nameForm = () => `${Date.now().toString(36)}.${randomUUID()}`

function formOf(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

async function submitFully(submit: () => Promise<void>): Promise<number> {
  const started = performance.now()
  let count = 0
  const worker = async () => {
    for (; performance.now() - started < FULL_S * 1_000; count++) await submit()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return (count * 1_000) / (performance.now() - started)
}

/** However slow the answers are, a hundred begin each second. */
async function submitSteadily(submit: () => Promise<void>): Promise<number[]> {
  const started = performance.now()
  const under: Promise<number>[] = []
  for (let count = 0; count < STEADY_PER_SECOND * STEADY_S; count++) {
    const due = (count * 1_000) / STEADY_PER_SECOND
    const early = due - (performance.now() - started)
    if (early > 0) await sleep(early)
    under.push(submit().then(() => performance.now() - started - due))
  }
  return Promise.all(under)
}

async function countReviews(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*)::integer as count from reviews')
  return rows[0]?.count ?? 0
}
