import { expect, it } from 'vitest'
import { marginDay } from '#site/formats.ts'

it('the day in the margin is written the local way: 11.09 is no date in English', () => {
  const at = '2026-11-09T12:00:00+08:00'
  expect([marginDay(at, 'zh'), marginDay(at, 'en')]).toEqual(['11.09', '9 Nov'])
})
