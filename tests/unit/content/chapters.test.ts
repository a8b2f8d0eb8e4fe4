import { expect, test } from 'vitest'
import { chaptersOf } from '#content/replay-clips/chapters.ts'

const line = (id: string, minute?: number) => ({ id, productId: `p-${id}`, title: id, minute, talkingPoints: `讲 ${id}` })
const live = (lineup: object[], more: object = {}) =>
  ({ startsAt: '2026-11-20T12:00:00.000Z', lineup, ...more }) as Parameters<typeof chaptersOf>[0]
const spans = (of: Parameters<typeof chaptersOf>[0]) =>
  chaptersOf(of).map((chapter) => [chapter.line, chapter.fromSeconds, chapter.toSeconds])

test('chapters go from minute to minute, in the order of time, the last until the end', () => {
  const of = live([line('b', 30), line('a', 5), line('none'), line('c', 31)], { endedAt: '2026-11-20T13:00:00.000Z' })
  expect(spans(of)).toEqual([
    ['a', 300, 1_800],
    ['b', 1_800, 1_860],
    ['c', 1_860, 3_600],
  ])
})

test('an end that is not known, or lies before the chapter, ends nothing; lines of one minute share their end', () => {
  expect(spans(live([line('a', 10)]))).toEqual([['a', 600, null]])
  expect(spans(live([line('a', 90)], { endsAt: '2026-11-20T13:00:00.000Z' }))).toEqual([['a', 5_400, null]])
  expect(spans(live([line('a', 1), line('b', 1), line('c', 3)]))).toEqual([
    ['a', 60, 180],
    ['b', 60, 180],
    ['c', 180, null],
  ])
  expect(chaptersOf(live([]))).toEqual([])
})
