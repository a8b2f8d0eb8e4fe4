import type { Queryable } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { type ColumnRhythm, selectColumns, selectPromises, upsertPromise, type WeekPromise } from './promise.sql.ts'

export type { ColumnRhythm, WeekPromise }

/** The promise of a week, and whether somebody made it. */
export type HeldPromise = WeekPromise & { isSet: boolean }

/** What is suggested before anybody has promised. */
const USUAL = { articlesLeast: 2, articlesMost: 3, lives: 1, pushes: 0 }
const MOST = 50

/** The promise of each of these weeks, and the columns with their rhythm. Mondays are `YYYY-MM-DD`, the earliest first. */
export async function readPromises(
  db: Queryable,
  mondays: readonly string[],
): Promise<{ promises: Map<string, HeldPromise>; columns: ColumnRhythm[] }> {
  const [from = '', to = from] = [mondays[0], mondays.at(-1)]
  const [made, columns] = await Promise.all([selectPromises(db, { from, to }), selectColumns(db)])
  const promiseOf = (monday: string): HeldPromise => {
    const set = made.find((one) => one.monday <= monday)
    return { ...(set ?? USUAL), monday, isSet: set !== undefined }
  }
  return { promises: new Map(mondays.map((monday) => [monday, promiseOf(monday)])), columns }
}

/** Promises for a week and those after it. Refuses what is no whole number from 0 to 50, and a least above the most. */
export async function setPromise(
  db: Queryable,
  promise: WeekPromise,
  by: { user: string; now: Date },
): Promise<Result<WeekPromise, 'numbers'>> {
  const { articlesLeast, articlesMost, lives, pushes } = promise
  const areWhole = [articlesLeast, articlesMost, lives, pushes].every(
    (count) => Number.isSafeInteger(count) && count >= 0 && count <= MOST,
  )
  if (!areWhole || articlesLeast > articlesMost) return fail('numbers', 'whole numbers, the least not above the most')
  await upsertPromise(db, promise, by)
  return ok(promise)
}
