import { expect, test } from 'vitest'
import { byDay, daysOn, type Entry, entriesOf, onDay, placedAt } from '#admin/planner/entries.ts'
import { findHoliday, holidaySources } from '#admin/planner/holidays.ts'
import { commandOf } from '#admin/planner/keys.ts'
import { daysOf, readAsked, turn, weekNumber } from '#admin/planner/period.ts'
import { dayOf, instantOf, timeOf } from '#platform/days.ts'

const zone = 'Asia/Shanghai'
const entry = (of: Partial<Entry>): Entry => ({
  key: 'articles:1',
  collection: 'articles',
  id: '1',
  title: '茶',
  at: '2026-11-27T02:00:00.000Z',
  source: 'plan',
  state: 'planned',
  job: null,
  isPublic: false,
  embargo: null,
  isMovable: true,
  author: null,
  column: null,
  turn: null,
  ...of,
})

test('weeks begin on Monday, a month shows whole weeks, and turning never skips a month', () => {
  expect(daysOf({ view: 'week', day: '2026-11-29' })).toEqual(
    ['23', '24', '25', '26', '27', '28', '29'].map((date) => `2026-11-${date}`),
  )
  const month = daysOf({ view: 'month', day: '2026-11-15' })
  expect([month[0], month.at(-1), month.length]).toEqual(['2026-10-26', '2026-12-06', 42])
  expect(turn({ view: 'month', day: '2027-01-31' }, 1).day).toBe('2027-02-01')
  expect(turn({ view: 'month', day: '2027-03-31' }, -1).day).toBe('2027-02-01')
  expect(turn({ view: 'week', day: '2026-11-29' }, 1).day).toBe('2026-12-06')
  expect([weekNumber('2026-11-23'), weekNumber('2026-12-28'), weekNumber('2027-01-04')]).toEqual([48, 53, 1])
})

test('an address that cannot be read is this week', () => {
  expect(readAsked(new URLSearchParams('view=year&day=2026-02-30'), '2026-11-26')).toEqual({ view: 'week', day: '2026-11-26' })
})

test('what is moved to another day keeps its time on the clock, also where clocks change', () => {
  expect(onDay('2026-11-27T02:00:00.000Z', '2026-12-01', { hour: '20:00', timeZone: zone })).toBe('2026-12-01T02:00:00.000Z')
  expect(onDay(null, '2026-12-01', { hour: '20:00', timeZone: zone })).toBe('2026-12-01T12:00:00.000Z')
  const before = instantOf('2026-10-24', '10:00', 'Europe/Berlin').toISOString()
  const after = daysOn(before, 1, 'Europe/Berlin')
  expect([dayOf(new Date(after), 'Europe/Berlin'), timeOf(new Date(after), 'Europe/Berlin')]).toEqual(['2026-10-25', '10:00'])
})

test('entries stand in the day of the hub’s zone, by time; those without a day in none', () => {
  const late = entry({ key: 'b', at: '2026-11-26T16:30:00.000Z' })
  const days = byDay([entry({ key: 'a' }), late, entry({ key: 'c', at: null })], zone)
  expect([...days].map(([day, list]) => [day, list.map(({ key }) => key)])).toEqual([['2026-11-27', ['b', 'a']]])
})

test('a draft that is put into the past is missed, a schedule stays one', () => {
  const now = new Date('2026-11-26T00:00:00Z')
  expect(placedAt(entry({}), '2026-11-25T00:00:00.000Z', now).state).toBe('missed')
  expect(placedAt(entry({ state: 'missed' }), '2026-11-28T00:00:00.000Z', now).state).toBe('planned')
  expect(placedAt(entry({ state: 'missed', job: 'j' }), '2026-11-28T00:00:00.000Z', now).state).toBe('scheduled')
})

test('free days and the days worked for them are those of the notice; of an unknown year it says so', () => {
  expect(findHoliday('2026-10-01')).toMatchObject({ kind: 'free', name: { zh: '国庆' } })
  expect(findHoliday('2026-10-10')).toMatchObject({ kind: 'workday' })
  expect(findHoliday('2026-10-11')).toBeNull()
  const zh = (days: string[]) => holidaySources(days).map((source) => source.zh)
  expect(zh(['2026-12-28', '2027-01-03'])).toEqual([expect.stringContaining('国务院办公厅'), expect.stringContaining('尚未录入')])
  expect(zh(['2030-01-01'])).toEqual(['2030 年的节假日没有数据。'])
})

test('keys move by days and weeks with Shift, walk without, and leave the browser its own', () => {
  const press = (of: object) => ({
    key: '',
    code: '',
    repeat: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...of,
  })
  expect(commandOf(press({ key: 'ArrowRight', shiftKey: true }))).toEqual({ do: 'move', days: 1 })
  expect(commandOf(press({ key: 'ArrowUp', shiftKey: true }))).toEqual({ do: 'move', days: -7 })
  expect(commandOf(press({ key: 'ArrowDown' }))).toEqual({ do: 'focus', step: 'down' })
  expect(commandOf(press({ key: 'Process', code: 'KeyN' }))).toEqual({ do: 'new' })
  expect(commandOf(press({ key: 'z', metaKey: true }))).toEqual({ do: 'undo' })
  expect(commandOf(press({ key: 't', ctrlKey: true }))).toBeNull()
  expect(commandOf(press({ key: 'ArrowLeft', altKey: true }))).toBeNull()
  expect(commandOf(press({ key: 'n', repeat: true }))).toBeNull()
})

test('a draft whose day is over stands once: in that day where it is shown, else among those that wait', () => {
  const at = '2026-11-18T02:00:00.000Z'
  const missed = { ...entry({ at, state: 'missed' }), at, editedAt: at }
  expect(entriesOf({ items: [missed], unplaced: [missed] }).map(({ state }) => state)).toEqual(['missed'])
  expect(entriesOf({ items: [], unplaced: [missed] })).toMatchObject([{ at, state: 'missed', isMovable: true }])
  expect(entriesOf({ items: [], unplaced: [{ ...missed, at: null }] })).toMatchObject([{ at: null, state: 'planned' }])
})
