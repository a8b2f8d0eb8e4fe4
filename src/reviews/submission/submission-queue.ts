import type { Pool } from '#platform/database.ts'
import type { NewReview } from '../new-review.ts'
import { storeReviews } from '../store-reviews.ts'

const MOST_AT_ONCE = 100

type Waiting = { review: NewReview; resolve: (id: string | null) => void; reject: (error: unknown) => void }
type Queue = { waiting: Waiting[]; isWorking: boolean }

const queues = new WeakMap<Pool, Queue>()

/**
 * Stores one review together with those that come while another transaction is under way: the log is one chain, so whoever
 * writes to it alone makes all others wait. Resolves after COMMIT with its id, `null` when its order line has a review already or its id is taken.
 */
export function putReview(pool: Pool, review: NewReview): Promise<string | null> {
  const queue = queues.get(pool) ?? { waiting: [], isWorking: false }
  queues.set(pool, queue)
  return new Promise((resolve, reject) => {
    queue.waiting.push({ review, resolve, reject })
    if (!queue.isWorking) void work(pool, queue)
  })
}

async function work(pool: Pool, queue: Queue): Promise<void> {
  queue.isWorking = true
  while (queue.waiting.length > 0) await storeBatch(pool, queue.waiting.splice(0, MOST_AT_ONCE))
  queue.isWorking = false
}

/** One review that cannot be stored must not take the others with it: then each is tried alone. */
async function storeBatch(pool: Pool, batch: Waiting[]): Promise<void> {
  try {
    const ids = await storeReviews(
      pool,
      batch.map(({ review }) => review),
    )
    for (const [index, { resolve }] of batch.entries()) resolve(ids[index] ?? null)
  } catch (error) {
    if (batch.length === 1) batch[0]!.reject(error)
    else for (const entry of batch) await storeBatch(pool, [entry])
  }
}
