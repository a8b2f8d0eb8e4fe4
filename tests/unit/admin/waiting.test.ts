import { expect, test } from 'vitest'
import { waitedFor, waitingSince } from '#admin/waiting.ts'

const now = new Date('2026-11-23T00:00:00Z')
const after = (hours: number) => waitingSince(new Date(now.getTime() - hours * 3_600_000).toISOString(), now)

test('a wait is said in hours, from 48 h on in days', () => {
  expect(after(0.5).zh).toBe('最早一条不到 1 小时')
  expect(after(47.9)).toEqual({ zh: '最早一条已等 47 小时', en: 'Oldest waits 47 h' })
  expect(after(48)).toEqual({ zh: '最早一条已等 2 天', en: 'Oldest waits 2 days' })
  expect(after(231).zh).toBe('最早一条已等 9 天')
})

test('who waits for a colleague waits for under an hour, hours or days', () => {
  const since = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
  expect(waitedFor(since(0.2), now)).toEqual({ zh: '等了不到 1 小时', en: 'for under 1 hour' })
  expect(waitedFor(since(5), now).zh).toBe('已等 5 小时')
  expect(waitedFor(since(72), now)).toEqual({ zh: '已等 3 天', en: 'for 3 days' })
})
