import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { type Fact, type FactOutcome, storeFacts } from './store-facts.ts'

/** A batch waits as long as each look finds more, three looks at most. */
const GATHER_LOOKS = 3
const GATHER_LOOK_MS = 1
const BATCH_FACTS = 500
const MAX_WAITING_FACTS = 10_000

export type FactQueue = {
  /** Resolves after COMMIT with one outcome a fact; `full` at once when too much is waiting; rejects when it was not stored. */
  put: (facts: Fact[]) => Promise<FactOutcome[] | 'full'>
  /** How many facts wait for their COMMIT now, and how many may. */
  waiting: () => number
  limit: number
  /** Resolves when nothing is waiting any more. */
  drain: () => Promise<void>
}

type Waiting = { facts: Fact[]; resolve: (outcomes: FactOutcome[]) => void; reject: (error: unknown) => void }

/**
 * Gathers the facts of many requests for a few milliseconds into one transaction (group commit). Nothing is answered before
 * its COMMIT, and what waits is bounded.
 */
export function createFactQueue({ pool, clock, maxWaiting = MAX_WAITING_FACTS }: QueueOptions): FactQueue {
  let waiting: Waiting[] = []
  let waitingFacts = 0
  let working: Promise<void> | undefined

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      await gather()
      const batch = takeBatch()
      await storeBatch(batch, pool, clock)
      waitingFacts -= countFacts(batch)
    }
    working = undefined
  }
  // Senders that were just answered send again at once: a transaction for all of them costs hardly more than one for half.
  const gather = async (): Promise<void> => {
    for (let looks = 0, seen = -1; looks < GATHER_LOOKS && waitingFacts < BATCH_FACTS && waitingFacts > seen; looks++) {
      seen = waitingFacts
      await new Promise((resolve) => setTimeout(resolve, GATHER_LOOK_MS))
    }
  }
  const takeBatch = (): Waiting[] => {
    let facts = 0
    const end = waiting.findIndex((entry) => {
      facts += entry.facts.length
      return facts > BATCH_FACTS
    })
    const size = end === -1 ? waiting.length : Math.max(1, end)
    const batch = waiting.slice(0, size)
    waiting = waiting.slice(size)
    return batch
  }
  return {
    put: (facts) => {
      if (waitingFacts + facts.length > maxWaiting) return Promise.resolve('full')
      return new Promise((resolve, reject) => {
        waiting.push({ facts, resolve, reject })
        waitingFacts += facts.length
        working ??= work()
      })
    },
    waiting: () => waitingFacts,
    limit: maxWaiting,
    drain: async () => {
      while (working) await working
    },
  }
}

type QueueOptions = { pool: Pool; clock: Clock; maxWaiting?: number }

/** One request that cannot be stored must not take the others with it: then each is tried alone. */
async function storeBatch(batch: Waiting[], pool: Pool, clock: Clock): Promise<void> {
  try {
    const outcomes = await storeFacts(
      pool,
      batch.flatMap((entry) => entry.facts),
      clock(),
    )
    let start = 0
    for (const entry of batch) {
      entry.resolve(outcomes.slice(start, start + entry.facts.length))
      start += entry.facts.length
    }
  } catch (error) {
    if (batch.length === 1 || isDatabaseAway(error)) for (const entry of batch) entry.reject(error)
    else for (const entry of batch) await storeBatch([entry], pool, clock)
  }
}

const countFacts = (batch: Waiting[]): number => batch.reduce((sum, entry) => sum + entry.facts.length, 0)
