import { expect, test, vi } from 'vitest'
import { shareRuns, withEcho } from '#server/worker/revalidation.ts'

/** A work whose runs are ended by hand. */
function createWork() {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = []
  const work = shareRuns(() => new Promise<void>((resolve, reject) => void ends.push({ resolve, reject })))
  return { work, ends }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('many calls during one run share the next, which begins after all of them', async () => {
  const { work, ends } = createWork()
  const first = work()
  const later = [work(), work(), work()]
  expect(ends).toHaveLength(1)
  ends[0]!.resolve()
  await first
  await settle()
  expect(ends).toHaveLength(2)
  ends[1]!.resolve()
  await Promise.all(later)
  expect(ends).toHaveLength(2)
})

test('a run that fails fails for its own callers only', async () => {
  const { work, ends } = createWork()
  const first = work()
  const second = work()
  ends[0]!.reject(new Error('away'))
  await expect(first).rejects.toThrow('away')
  await settle()
  ends[1]!.resolve()
  await expect(second).resolves.toBeUndefined()
})

test('a page rendered from the old state during an expiry is expired by a later one', async () => {
  vi.useFakeTimers()
  let runs = 0
  const expire = withEcho(
    async () => void runs++,
    async () => {},
    () => {},
  )
  await expire()
  await vi.advanceTimersByTimeAsync(1_000)
  await expire()
  expect(runs).toBe(2)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(runs).toBe(3)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(runs).toBe(3)
  vi.useRealTimers()
})

test('the later expiry waits for the pages that are being made, and comes even when nobody can say when they end', async () => {
  vi.useFakeTimers()
  let runs = 0
  let settled: () => void = () => {}
  const settling = () =>
    new Promise<void>((resolve, reject) => {
      settled = runs === 1 ? resolve : () => reject(new Error('away'))
    })
  const failures: string[] = []
  const expire = withEcho(
    async () => void runs++,
    settling,
    (error) => void failures.push(error.message),
  )
  await expire()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(runs).toBe(1)
  settled()
  await vi.advanceTimersByTimeAsync(0)
  expect(runs).toBe(2)
  await expire()
  await vi.advanceTimersByTimeAsync(1_500)
  settled()
  await vi.advanceTimersByTimeAsync(0)
  expect(runs).toBe(4)
  expect(failures).toEqual(['away'])
  vi.useRealTimers()
})
