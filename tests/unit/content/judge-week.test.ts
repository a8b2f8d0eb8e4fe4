import { expect, test } from 'vitest'
import { judgedFrom, judgeWeek } from '#content/plan/judge-week.ts'
import type { PlanItem } from '#content/plan/plan-item.ts'

const promise = { monday: '2026-11-23', isSet: true, articlesLeast: 2, articlesMost: 3, lives: 1, pushes: 1 }
const columns = [
  { id: 'w', title: '茶山周记', rhythm: 'weekly' as const },
  { id: 'm', title: '匠人', rhythm: 'monthly' as const },
]
let made = 0
const item = (of: Partial<PlanItem>): PlanItem => ({
  key: `k${++made}`,
  collection: 'articles',
  id: `${made}`,
  title: '',
  at: '2026-11-24T02:00:00.000Z',
  source: 'published',
  state: 'published',
  job: null,
  isPublic: true,
  embargo: null,
  isMovable: false,
  author: null,
  column: null,
  turn: null,
  ...of,
})
const judge = (items: PlanItem[], today = '2026-11-26', monday = promise.monday, pushedAt: Date[] = []) =>
  judgeWeek({ promise: { ...promise, monday }, columns, items, pushedAt, today, timeZone: 'Asia/Shanghai' })

test('a week is kept by what was published, and will be by what is planned; a draft that was missed keeps nothing', () => {
  const planned = item({ source: 'plan', state: 'planned', isPublic: false })
  expect(judge([item({}), item({})]).articles).toMatchObject({ done: 2, ahead: 0, verdict: 'kept' })
  expect(judge([item({}), planned]).articles).toMatchObject({ done: 1, ahead: 1, verdict: 'ahead' })
  expect(judge([item({}), item({ source: 'plan', state: 'missed' })]).articles).toMatchObject({ done: 1, verdict: 'short' })
  expect(judge([item({}), planned], '2026-11-30').articles).toMatchObject({ done: 1, ahead: 0, verdict: 'missed' })
})

test('an article counts once, whatever else is scheduled of it, and leaving the site counts as nothing', () => {
  const one = item({ id: 'a' })
  const again = item({ id: 'a', source: 'publish-job', state: 'scheduled' })
  const leaves = item({ id: 'b', source: 'expiry', state: 'scheduled' })
  expect(judge([one, again, leaves]).articles).toMatchObject({ done: 1, ahead: 0 })
})

test('days are those of the hub’s zone: Sunday late is in the week, Monday early is not', () => {
  const sunday = item({ at: '2026-11-29T15:59:00.000Z' })
  const monday = item({ at: '2026-11-29T16:01:00.000Z' })
  expect(judge([sunday, monday]).articles.done).toBe(1)
})

test('a cancelled live was not held', () => {
  const live = (state: PlanItem['state']) => item({ collection: 'live-streams', source: 'live', state })
  expect(judge([live('cancelled')]).lives.verdict).toBe('short')
  expect(judge([live('scheduled')]).lives.verdict).toBe('ahead')
  expect(judge([live('published')]).lives.verdict).toBe('kept')
})

test('a weekly column is due each week, a monthly one in the week in which its month ends, by the whole month', () => {
  const story = (column: string, at: string) => item({ collection: 'brand-stories', column, at })
  expect(judge([]).columns.map(({ id }) => id)).toEqual(['w'])
  expect(judgedFrom('2026-11-23')).toBe('2026-11-23')
  expect(judgedFrom('2026-11-30')).toBe('2026-11-01')
  const ending = judge([story('m', '2026-11-03T02:00:00Z'), story('w', '2026-11-25T02:00:00Z')], '2026-12-08', '2026-11-30')
  expect(ending.columns.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['w', 'missed'],
    ['m', 'kept'],
  ])
})

test('a promise of nothing is kept', () => {
  const none = judgeWeek({
    promise: { ...promise, lives: 0 },
    columns: [],
    items: [],
    pushedAt: [],
    today: '2026-11-26',
    timeZone: 'Asia/Shanghai',
  })
  expect(none.lives.verdict).toBe('kept')
})

test('pushes to the official account are counted apart from articles, by the day of the hub', () => {
  const sunday = [new Date('2026-11-29T15:59:00Z'), new Date('2026-11-29T16:01:00Z')]
  const week = judge([item({})], '2026-11-26', promise.monday, sunday)
  expect(week.pushes).toMatchObject({ done: 1, least: 1, verdict: 'kept' })
  expect(week.articles).toMatchObject({ done: 1, verdict: 'short' })
  expect(judge([], '2026-11-26').pushes.verdict).toBe('short')
  expect(judge([], '2026-11-30').pushes.verdict).toBe('missed')
})
