import { afterEach, expect, test } from 'vitest'
import { followLogLevel, log } from '#platform/log.ts'

const before = process.env.LOG_LEVEL
afterEach(() => {
  if (before === undefined) delete process.env.LOG_LEVEL
  else process.env.LOG_LEVEL = before
  followLogLevel()
})

test.each([
  ['debug', 'debug'],
  ['', 'info'],
  ['loud', 'info'],
])('LOG_LEVEL=%s, read after the log was made, makes the level %s', (given, level) => {
  process.env.LOG_LEVEL = given
  followLogLevel()
  expect(log.level).toBe(level)
})
