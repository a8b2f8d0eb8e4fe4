import { randomUUID } from 'node:crypto'
import { inTransaction, type Pool } from '#platform/database.ts'
import { putEntries } from '#search/entries.sql.ts'
import { BY_INDEX } from '#search/find.sql.ts'
import { find } from '#search/find.ts'
import { INDEX_RULES } from '#search/index-documents.ts'
import { makeVectors } from '#search/make-vectors.ts'
import { readQuery } from '#search/read-query.ts'
import { suggest } from '#search/suggest.ts'
import { openVocabulary } from '#search/vocabulary.ts'
import { median, percentile, timeMs } from './machine.ts'

export type SearchLatency = {
  query: string
  found: number
  medianMs: number
  p95Ms: number
  /** The same words asked of the index alone, counted and nothing else. */
  bareMs: number
}
export type SearchFigures = {
  entries: number
  queries: SearchLatency[]
  suggestions: { medianMs: number; p95Ms: number }
  /** How the database finds the rows of a query. */
  plan: string
}

const IN_A_BATCH = 500
const ROUNDS = 40
const nouns = '白茶 面霜 精华 洁面 防晒 乌龙 普洱 茶席 护手霜 面膜 敏感肌 换季 山场 水温 回甘 茶白 岩茶 冷泡 礼盒 晨间'.split(' ')
const verbs = '怎么选 的第一口 慢慢来 与清晨 放在窗边 三年之后 为什么值得 一个人的时候 送给她 再等一季'.split(' ')
const sentences = [
  '早上七点的厨房，水刚开，先烫一遍杯子，再把茶放进去。',
  '换季的时候皮肤容易干，先用温水洁面，擦到半干再上面霜。',
  '这一季的山场雨水多，采摘晚了五天，做出来的茶更清。',
  '冷泡四小时，放进冰箱，下午拿出来正好。',
]
const asked = ['白茶', '敏感肌换季', '茶', 'chabai', '冷泡四小时', '航空母舰', '礼盒 送给她']

/** What a search costs over many published articles with texts of some 700 characters. */
export async function measureSearch(pool: Pool, entries: number): Promise<SearchFigures> {
  await fill(pool, entries)
  const queries: SearchLatency[] = []
  for (const query of asked) queries.push(await measureQuery(pool, query))
  const times: number[] = []
  for (const typed of ['茶', '茶白', 'cb', 'chab', '敏感'])
    for (let round = 0; round < 10; round++) times.push(await timeMs(() => suggest(pool, typed)))
  const words = await wordsOf(pool, '冷泡四小时')
  const plan = await inTransaction(
    pool,
    (client) =>
      client.query<{ 'QUERY PLAN': string }>(
        'explain (costs off) select collection from search_entries where words @@ $1::tsquery',
        [words],
      ),
    BY_INDEX,
  )
  return {
    entries,
    queries,
    suggestions: { medianMs: median(times), p95Ms: percentile(times, 0.95) },
    plan: plan.rows.map((row) => row['QUERY PLAN'].trim()).join(' / '),
  }
}

async function measureQuery(pool: Pool, query: string): Promise<SearchLatency> {
  const ask = () => find(pool, { raw: query })
  const found = (await ask())?.total ?? 0
  const [times, bare]: [number[], number[]] = [[], []]
  const words = await wordsOf(pool, query)
  for (let round = 0; round < ROUNDS; round++) {
    times.push(await timeMs(ask))
    const count = 'select count(*) from search_entries where words @@ $1::tsquery'
    bare.push(await timeMs(() => inTransaction(pool, (client) => client.query(count, [words]), BY_INDEX)))
  }
  return { query, found, medianMs: median(times), p95Ms: percentile(times, 0.95), bareMs: median(bare) }
}

const wordsOf = async (pool: Pool, query: string) => readQuery(query, await openVocabulary(pool))?.all

async function fill(pool: Pool, count: number): Promise<void> {
  const cutter = await openVocabulary(pool)
  for (let at = 0; at < count; at += IN_A_BATCH) {
    const made = Array.from({ length: Math.min(IN_A_BATCH, count - at) }, (_, n) => articleOf(at + n))
    await pool.query(
      `insert into articles (id, title, slug, kind, body, _status, published_at)
       select g.id, g.title, g.id::text, 'guide', '{"root":{"children":[]}}', 'published', g."at"
       from jsonb_to_recordset($1::jsonb) as g (id uuid, title text, "at" timestamptz)`,
      [JSON.stringify(made.map(({ id, title, at }) => ({ id, title, at })))],
    )
    const entries = made.map(({ id, title, body, at }) => ({
      ...{ document: id, path: `/articles/${id}`, title, names: '', dek: '', body, cover: null, publishedAt: at, mentions: [] },
      ...{ sourceAt: new Date().toISOString(), ...makeVectors({ title, names: [], dek: '', body }, cutter) },
    }))
    await putEntries(pool, { collection: 'articles', rules: INDEX_RULES, entries })
  }
  await pool.query('vacuum analyze')
}

function articleOf(n: number) {
  const pick = <T>(list: readonly T[], step: number): T => list[(n * step + Math.floor(n / list.length)) % list.length]!
  const title = `${pick(nouns, 1)}${pick(verbs, 3)}，第 ${n} 篇`
  const body = Array.from({ length: 24 }, (_, line) => `${pick(nouns, line + 2)}：${pick(sentences, line + 1)}`).join('\n')
  return { id: randomUUID(), title, body, at: new Date(Date.now() - n * 3_600_000).toISOString() }
}
