import type { Queryable } from '#platform/database.ts'

// Longer than a busy pool makes anybody wait, shorter than a reader does.
const LATE_MS = 2_000
const GOOD_FOR_MS = 1_000

export type DatabaseWatch = {
  /** As last seen, at most a second ago. */
  isAway: () => Promise<boolean>
  /** Asks now; whoever asks meanwhile shares the answer. */
  isAwayNow: () => Promise<boolean>
}

/** Says whether the database can be asked at all. It looks only when somebody wants to know. */
export function watchDatabase(db: Queryable): DatabaseWatch {
  let asking: Promise<boolean> | undefined
  let seen = { isAway: false, at: Number.NEGATIVE_INFINITY }
  const isAwayNow = () => {
    asking ??= answersQuery(db, LATE_MS).then((answers) => {
      seen = { isAway: !answers, at: performance.now() }
      asking = undefined
      return seen.isAway
    })
    return asking
  }
  return { isAwayNow, isAway: async () => (performance.now() - seen.at < GOOD_FOR_MS ? seen.isAway : isAwayNow()) }
}

/** Whether a query is answered within `limitMs`. Never throws. */
export async function answersQuery(db: Queryable, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs)
  })
  const asked = db.query('select 1').then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
