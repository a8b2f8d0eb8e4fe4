import { expect, test } from 'vitest'
import { growthAround } from '#brand/growth.ts'
import { parseIndexPoint } from '#brand/index-point.ts'
import { linesOf } from '#brand/ledger.ts'
import { indexMarks, indexWords, makeIndexPoints } from '#demo/indices.ts'
import { addDays } from '#platform/days.ts'

const today = '2026-11-25'
const points = makeIndexPoints(today, 'seed')

test('every point is one that the door takes, and none is of today', () => {
  for (const point of points) expect(parseIndexPoint(point, addDays(today, -1))).toEqual({ ok: true, value: point })
})

test('the demonstration has gaps, a change of scale, and a growth that can be told from chance', () => {
  const keywords = indexWords.map((word) => ({ basket: null, ...word }))
  const [brand] = linesOf(keywords, points, 'basket')
  expect(brand).toMatchObject({ name: '茗汀', kind: 'brand' })
  expect(brand!.series.size).toBe(205)
  const [scale, event] = indexMarks.map(({ daysAgo }) => addDays(today, -daysAgo)) as [string, string]
  const { after } = growthAround(brand!.series, event, { scaleChanges: [scale], today })
  expect(after.why).toBeNull()
  expect(after.low).toBeGreaterThan(0.5)
})
