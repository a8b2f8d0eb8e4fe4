import { describe, expect, test } from 'vitest'
import { countDays, daysOf, previousPeriod, readPeriod, spanOf } from '#scorecards/period.ts'
import { presetsFor } from '#scorecards/presets.ts'

const today = '2026-11-22'

describe('reading from and to', () => {
  test('takes both as they are, today included', () => {
    expect(readPeriod({ from: '2026-02-01', to: '2026-02-28' }, today)).toEqual({
      ok: true,
      value: { from: '2026-02-01', to: '2026-02-28' },
    })
  })

  test('is the last 28 days when nothing is said', () => {
    expect(readPeriod({}, today)).toEqual({ ok: true, value: { from: '2026-10-26', to: today } })
  })

  test.each([
    ['a day that does not exist', { from: '2026-02-30', to: '2026-03-01' }],
    ['another way of writing days', { from: '1/2/2026', to: '2026-03-01' }],
    ['a time', { from: '2026-01-01T00:00:00Z', to: '2026-03-01' }],
    ['an end before its start', { from: '2026-03-02', to: '2026-03-01' }],
    ['more than ten years', { from: '2010-01-01', to: '2026-01-01' }],
    ['a year beyond reason', { from: '0001-01-01', to: '0001-01-02' }],
  ])('refuses %s', (_what, given) => {
    expect(readPeriod(given, today)).toMatchObject({ ok: false, kind: 'bad-period' })
  })
})

test('the previous period is as long and ends the day before', () => {
  expect(previousPeriod({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-01-29', to: '2026-02-28' })
  expect(countDays({ from: '2026-03-01', to: '2026-03-31' })).toBe(31)
})

test('days are days of the zone, also where clocks are changed', () => {
  const period = { from: '2026-03-29', to: '2026-03-29' }
  expect(spanOf(period, 'Asia/Shanghai')).toEqual({
    start: new Date('2026-03-28T16:00:00Z'),
    end: new Date('2026-03-29T16:00:00Z'),
  })
  expect(spanOf(period, 'Europe/Berlin')).toEqual({
    start: new Date('2026-03-28T23:00:00Z'),
    end: new Date('2026-03-29T22:00:00Z'),
  })
  expect(daysOf({ from: '2026-02-27', to: '2026-03-01' })).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
})

test('presets end today, except yesterday and last month', () => {
  const presets = Object.fromEntries(presetsFor(today, '2026-04-05').map(({ name, from, to }) => [name, `${from}/${to}`]))
  expect(presets).toEqual({
    today: '2026-11-22/2026-11-22',
    yesterday: '2026-11-21/2026-11-21',
    '7d': '2026-11-16/2026-11-22',
    '28d': '2026-10-26/2026-11-22',
    '90d': '2026-08-25/2026-11-22',
    month: '2026-11-01/2026-11-22',
    'last-month': '2026-10-01/2026-10-31',
    year: '2026-01-01/2026-11-22',
    all: '2026-04-05/2026-11-22',
  })
  expect(presetsFor(today, null).at(-1)).toMatchObject({ name: 'all', from: today, to: today })
})
