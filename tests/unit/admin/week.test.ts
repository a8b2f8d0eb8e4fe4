import { expect, test } from 'vitest'
import { weekAround } from '#admin/today/week.ts'

test('a week runs from Monday to Monday in local days', () => {
  const sundayEvening = new Date('2026-11-22T15:59:59Z')
  expect(weekAround(sundayEvening, 'Asia/Shanghai')).toEqual({
    start: new Date('2026-11-15T16:00:00Z'),
    end: new Date('2026-11-22T16:00:00Z'),
  })
})

test('one second later it is Monday in Shanghai, and another week', () => {
  expect(weekAround(new Date('2026-11-22T16:00:00Z'), 'Asia/Shanghai').start).toEqual(new Date('2026-11-22T16:00:00Z'))
})
