import { setTimeout as sleep } from 'node:timers/promises'

export type UnderWay = {
  /** Gives `work` back; until it ends it is under way. */
  track: <T>(work: Promise<T>) => Promise<T>
  /** Waits for everything under way now, at most `limitMs`; what begins meanwhile is not waited for. */
  settled: (limitMs: number) => Promise<void>
}

/** Pages being made. One that began before a change may be kept after it, so whoever expires pages waits for these and does it again. */
export function createUnderWay(): UnderWay {
  const open = new Set<Promise<unknown>>()
  return {
    track: (work) => {
      open.add(work)
      const forget = () => void open.delete(work)
      work.then(forget, forget)
      return work
    },
    settled: async (limitMs) => {
      await Promise.race([Promise.allSettled(open), sleep(limitMs, undefined, { ref: false })])
    },
  }
}
