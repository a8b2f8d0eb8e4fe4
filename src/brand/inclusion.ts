import type { Pool } from '#platform/database.ts'
import { selectPointsOf } from './index-points.sql.ts'
import { indexSources, SITE_KEYWORD } from './index-sources.ts'
import { selectCrawled, selectSearches, selectSubmitted, upsertSubmitted } from './own-days.sql.ts'
import type { Series } from './series.ts'

/**
 * 收录 as three kinds of series that are never merged: pages offered in the sitemap (`submitted`), distinct pages that each
 * engine's crawler fetched on a day (`crawled`, by engine), and pages that an engine says it holds (`indexed`, by source).
 */
export type Inclusion = { submitted: Series; crawled: Map<string, Series>; indexed: Map<string, Series> }

type Period = { from: string; to: string }

export async function readInclusion(pool: Pool, period: Period): Promise<Inclusion> {
  const indexedSources = indexSources.filter(({ kind }) => kind === 'indexed')
  const [submitted, crawled, ...indexed] = await Promise.all([
    selectSubmitted(pool, period),
    selectCrawled(pool, period),
    ...indexedSources.map(({ name }) => selectPointsOf(pool, { source: name, ...period })),
  ])
  const engines = [...new Set(crawled.map(({ engine }) => engine))]
  const pagesOf = (engine: string) =>
    crawled.filter((row) => row.engine === engine).map(({ day, pages }) => [day, pages] as const)
  const site = indexed.map((rows) => rows.filter(({ keyword }) => keyword === SITE_KEYWORD))
  return {
    submitted: new Map(submitted.map(({ day, pages }) => [day, pages])),
    crawled: new Map(engines.map((engine) => [engine, new Map(pagesOf(engine))])),
    indexed: new Map(
      indexedSources.flatMap(({ name }, at) =>
        site[at]!.length === 0 ? [] : [[name, new Map(site[at]!.map(({ day, value }) => [day, value]))] as const],
      ),
    ),
  }
}

/** The hub's own searches by day: all, and those for a word of the brand. A day without a row had none that was counted. */
export async function readOwnSearches(pool: Pool, period: Period): Promise<{ searches: Series; branded: Series }> {
  const rows = await selectSearches(pool, period)
  return {
    searches: new Map(rows.map(({ day, searches }) => [day, searches])),
    branded: new Map(rows.map(({ day, branded }) => [day, branded])),
  }
}

/** Keeps how many pages the sitemap had on a day; the last number of a day counts. */
export const keepSubmitted = (pool: Pool, day: string, pages: number): Promise<void> => upsertSubmitted(pool, day, pages)
