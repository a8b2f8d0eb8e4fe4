import { createHash } from 'node:crypto'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { addDays, dayOf, MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { holdsWord } from './branded-search.ts'
import { addSearches, type CrawledPage, insertCrawled, selectBrandWords } from './own-days.sql.ts'

const FLUSH_MS = 5 * SECOND_MS
const MOST_WAITING = 10_000

export type PageCounts = {
  /** A crawler of `engine` was given the page at `path`. */
  countCrawl: (engine: string, path: string) => void
  /** Somebody searched for what was typed, which is compared with the words of the brand and forgotten. */
  countSearch: (typed: string) => void
  /** Writes what was counted; also done every 5 s. Throws when the database is away: what waits is kept for the next time. */
  flush: () => Promise<void>
  close: () => Promise<void>
}

type Searches = { searches: number; branded: number }

/** Counts in memory what pages were fetched and searched for, and adds it to the counts of the day outside the requests. */
export function createPageCounts({ pool, clock, timeZone }: { pool: Pool; clock: Clock; timeZone: string }): PageCounts {
  let pages: CrawledPage[] = []
  const searches = new Map<string, Searches>()
  const typedByDay: { day: string; typed: string }[] = []
  let words: { at: number; list: string[] } | undefined
  let flushing: Promise<void> | undefined
  const today = () => dayOf(clock(), timeZone)

  const judgeSearches = async (): Promise<void> => {
    if (typedByDay.length === 0) return
    const now = clock().getTime()
    if (!words || now - words.at >= MINUTE_MS) words = { at: now, list: await selectBrandWords(pool) }
    for (const { day, typed } of typedByDay.splice(0)) {
      const counts = searches.get(day) ?? { searches: 0, branded: 0 }
      searches.set(day, {
        searches: counts.searches + 1,
        branded: counts.branded + (holdsWord(typed, words.list) ? 1 : 0),
      })
    }
  }
  const writeCrawled = async (): Promise<void> => {
    const given = pages
    pages = []
    try {
      await insertCrawled(pool, given, addDays(today(), -1))
    } catch (error) {
      pages = [...given, ...pages]
      throw error
    }
  }
  const write = async (): Promise<void> => {
    await judgeSearches()
    if (pages.length > 0) await writeCrawled()
    for (const [day, counts] of searches) {
      searches.delete(day)
      try {
        await addSearches(pool, { day, ...counts })
      } catch (error) {
        searches.set(day, counts)
        throw error
      }
    }
  }
  const flush = (): Promise<void> => {
    flushing ??= write().finally(() => {
      flushing = undefined
    })
    return flushing
  }
  const sayLater = (error: Error) => log.warn({ err: error.message }, 'fetched and searched pages were not counted yet')
  const timer = setInterval(() => void flush().catch(sayLater), FLUSH_MS)
  timer.unref()
  return {
    countCrawl: (engine, path) => {
      if (pages.length < MOST_WAITING) pages.push({ day: today(), engine, page: hashPath(path) })
    },
    countSearch: (typed) => {
      if (typedByDay.length < MOST_WAITING) typedByDay.push({ day: today(), typed })
    },
    flush,
    close: async () => {
      clearInterval(timer)
      await flushing?.catch(() => {})
      await flush().catch(sayLater)
    },
  }
}

/** One page under one name: with and without a slash at its end is the same. */
const hashPath = (path: string): Buffer =>
  createHash('sha256')
    .update(path.replace(/(.)\/+$/, '$1'))
    .digest()
    .subarray(0, 12)
