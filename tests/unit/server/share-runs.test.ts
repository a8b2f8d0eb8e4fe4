import { expect, test } from 'vitest'
import { shareRuns } from '#server/worker/revalidation.ts'

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
