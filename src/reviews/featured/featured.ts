import { inTransaction, type Pool, type Queryable } from '#platform/database.ts'
import { fail, type Result } from '#platform/result.ts'
import { type Acted, type Actor, actWithin, type Refused } from '../act.ts'
import { endOnHome, lockFeatured, placeOnHome, selectFeatured, selectFeaturedNow } from './featured.sql.ts'

export { selectFeaturedNow as readFeaturedNow } from './featured.sql.ts'

/** As many as the strip of the home page holds. */
export const MOST_FEATURED = 12

type Featuring = { review: string; version: number; actor: Actor; isFeatured: boolean }

/**
 * Puts a review into 买家说 of the home page, or takes it out, with a line of the log that says who. Lists of reviews do not change by
 * it. Refuses what the author has not agreed to or the screening holds back (`not-promotable`), the thirteenth (`full`), and what
 * is as wanted already (`not-now`).
 */
export const featureReview = (
  pool: Pool,
  { review, version, actor, isFeatured }: Featuring,
  now: Date,
): Promise<Result<Acted, Refused | 'not-promotable' | 'full'>> =>
  inTransaction(pool, async (client) => {
    await lockFeatured(client)
    const standing = await selectFeaturedNow(client, review, now)
    if (standing.isFeatured === isFeatured) return fail('not-now', 'it is so already')
    if (isFeatured && !standing.mayBe) return fail('not-promotable', 'its author has not agreed, or the screening holds it back')
    if (isFeatured && standing.featured >= MOST_FEATURED) return fail('full', `${MOST_FEATURED} at most`)
    const acted = await actWithin(client, { review, version, actor, action: isFeatured ? 'feature' : 'unfeature' }, now)
    if (!acted.ok) return acted
    await (isFeatured ? placeOnHome : endOnHome)(client, review, now)
    return acted
  })

/** The ids of the featured reviews that may be shown now, the last featured first. */
export const listFeatured = (db: Queryable, now: Date): Promise<string[]> => selectFeatured(db, now, MOST_FEATURED)
