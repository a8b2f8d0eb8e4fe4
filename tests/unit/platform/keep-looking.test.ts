import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepLooking } from '#platform/keep-looking.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('looks every so often, and at once only where that is asked for', async () => {
  const stop = new AbortController()
  const [late, early] = [vi.fn(async () => {}), vi.fn(async () => {})]
  const failed = vi.fn()
  keepLooking(late, { everyMs: 1_000, failed, lost: stop.signal })
  keepLooking(early, { everyMs: 1_000, atOnce: true, failed, lost: stop.signal })
  expect([late.mock.calls.length, early.mock.calls.length]).toEqual([0, 1])
  await vi.advanceTimersByTimeAsync(3_000)
  expect([late.mock.calls.length, early.mock.calls.length]).toEqual([3, 4])
  stop.abort()
  await vi.advanceTimersByTimeAsync(3_000)
  expect([late.mock.calls.length, early.mock.calls.length]).toEqual([3, 4])
  expect(failed).not.toHaveBeenCalled()
})

test('never looks while the look before is under way, and goes on after one that failed', async () => {
  const stop = new AbortController()
  const ends: (() => void)[] = []
  const look = vi.fn(
    () => new Promise<void>((resolve, reject) => ends.push(ends.length === 0 ? () => reject(new Error('away')) : resolve)),
  )
  const failed = vi.fn()
  keepLooking(look, { everyMs: 1_000, failed, lost: stop.signal })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(look).toHaveBeenCalledTimes(1)
  ends[0]?.()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('away'))
  expect(look).toHaveBeenCalledTimes(2)
  stop.abort()
})
