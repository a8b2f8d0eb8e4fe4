import type { Payload } from 'payload'
import { makeNextReads } from '#measurement/next-reads/next-reads.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { loadContent } from './load/content.ts'
import { loadFacts } from './load/facts.ts'
import { loadFeatured } from './load/featured.ts'
import { loadFound } from './load/found.ts'
import { loadBrand, loadGoods } from './load/goods.ts'
import { loadIndices } from './load/indices.ts'
import { loadInteractions } from './load/interactions.ts'
import { loadLastMinutes } from './load/last-minutes.ts'
import { loadPictures } from './load/pictures.ts'
import { loadQuestions } from './load/questions.ts'
import { loadReviews } from './load/reviews.ts'
import { loadReviewsLater } from './load/reviews-later.ts'
import { loadRewards } from './load/rewards.ts'
import { loadSearches } from './load/searches.ts'
import { keepBeginning, keepDone, type Load, readBeginning, readDone } from './load/steps.ts'
import { loadTrials } from './load/trials.ts'

const steps: readonly [string, (load: Load) => Promise<void>][] = [
  ['brand', loadBrand],
  ['pictures', loadPictures],
  ['goods', loadGoods],
  ['reviews', loadReviews],
  ['reviews-later', loadReviewsLater],
  ['content', loadContent],
  ['featured', loadFeatured],
  ['found', loadFound],
  ['facts', loadFacts],
  ['next-reads', async ({ pool, clock }) => void (await makeNextReads(pool, clock()))],
  ['rewards', loadRewards],
  ['questions', loadQuestions],
  ['trials', loadTrials],
  ['interactions', loadInteractions],
  ['indices', loadIndices],
  ['searches', loadSearches],
  ['last-minutes', loadLastMinutes],
]

export type DemoLoad = {
  payload: Payload
  pool: Pool
  baseUrl: string
  apiKey: string
  timeZone: string
  clock?: Clock
  /** Progress of the running part: its name, how much of it is done, and how much there is. */
  onProgress?: (part: string, done: number, of: number) => void
}

/**
 * Loads the demonstration brand into an empty hub: content through the Local API, facts through the doors of the running
 * hub at `baseUrl`. An interrupted load goes on where it stopped, with the moment it began at; one that has ended is left
 * alone (`false`). Refuses (`not-empty`) a hub with anything of its own in it.
 */
export async function loadDemo(demo: DemoLoad): Promise<Result<boolean, 'not-empty'>> {
  const { pool, clock = systemClock, onProgress = () => {} } = demo
  const begun = await readBeginning(pool)
  if (begun === undefined && !(await isEmpty(pool))) {
    return fail('not-empty', '中枢里已有内容，不会载入演示品牌 · the hub is not empty, so the demonstration is not loaded')
  }
  const now = await keepBeginning(pool, begun ?? clock().getTime())
  const done = await readDone(pool)
  const missing = steps.filter(([name]) => !done.includes(name))
  for (const [name, run] of missing) {
    await run({ ...demo, clock, now, report: onProgress })
    await keepDone(pool, name)
  }
  return ok(missing.length > 0)
}

/** Whether nothing is in the hub that a demonstration could get mixed up with. */
export async function isEmpty(pool: Pool): Promise<boolean> {
  const tables = [
    'articles',
    'short_videos',
    'live_streams',
    'brand_stories',
    'columns',
    'reviews',
    'products',
    'topics',
    'media',
    'clips',
    'orders',
    'events',
    'touches',
  ]
  const any = tables.map((table) => `exists (select 1 from ${table})`).join(' or ')
  const { rows } = await pool.query<{ filled: boolean }>(`select ${any} as filled`)
  return rows[0]?.filled === false
}
