import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channelOfCode, channels, codeOfChannel, findChannelCode } from '#measurement/channels.ts'
import { createLineSplitter } from '#measurement/doors/lines.ts'
import { codeOfType, eventTypes, findReportedType } from '#measurement/event-types.ts'
import { addHub } from '#measurement/links.ts'
import { isIdTimeOpen, occurredTime } from '#measurement/occurred-time.ts'
import { derivePageKey, judgePageToken, makePageToken } from '#measurement/page-token.ts'
import { createVisitorPace } from '#measurement/visitor-pace.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2026-11-20T12:00:00.000Z')

describe('occurred time', () => {
  test('is never outside the 72 h before it was received', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (at, sentAt) => {
        const occurred = occurredTime({ at, sentAt, received: NOW })
        return occurred >= NOW - 72 * HOUR && occurred <= NOW
      }),
    )
  })
  test('takes the difference of clocks out', () => {
    expect(occurredTime({ at: 1_000, sentAt: 61_000, received: NOW })).toBe(NOW - 60_000)
  })
  test.each([
    [NOW - 168 * HOUR, true],
    [NOW - 168 * HOUR - 1, false],
    [NOW + 600_000, true],
    [NOW + 600_001, false],
  ])('an id of %d is open: %s', (idTime, open) => {
    expect(isIdTimeOpen(idTime, NOW)).toBe(open)
  })
})

describe('the closed lists', () => {
  test('have a code for every name and a name for every code', () => {
    for (const channel of channels) expect(channelOfCode(codeOfChannel(channel.name))).toBe(channel)
    expect(new Set(eventTypes.map((type) => codeOfType(type.name))).size).toBe(eventTypes.length)
  })
  // Codes are in the database: what stands here may be added to, never moved.
  test('never move a code', () => {
    expect(eventTypes.slice(0, 5).map((type) => type.name)).toEqual(['exposure', 'delivery', 'open', 'engage', 'finish'])
    expect([codeOfChannel('official-account'), codeOfChannel('site'), codeOfChannel('other')]).toEqual([1, 12, 16])
  })
  test('take an absent channel for other, and no unknown one', () => {
    expect(findChannelCode(undefined)).toBe(codeOfChannel('other'))
    expect([findChannelCode('fax'), findChannelCode('toString'), findChannelCode(1)]).toEqual([undefined, undefined, undefined])
    expect([findReportedType('delivery'), findReportedType('__proto__')]).toEqual([undefined, undefined])
  })
})

describe('page tokens', () => {
  const key = derivePageKey('secret')
  const age = (token: unknown, now = NOW) => judgePageToken(token, { key, now: new Date(now), timeZone: 'Asia/Shanghai' })
  test.each([
    ['2026-11-21', 'none'],
    ['2026-11-20', 'fresh'],
    ['2026-11-18', 'fresh'],
    ['2026-11-17', 'stale'],
    ['2020-01-01', 'stale'],
  ])('of %s', (day, expected) => {
    expect(age(makePageToken(day, key))).toBe(expected)
  })
  test('go by the days of the hub', () => {
    expect(age(makePageToken('2026-11-21', key), Date.parse('2026-11-20T16:00:00Z'))).toBe('fresh')
  })
  test('cannot be made without the key or taken to another day', () => {
    const [, mac] = makePageToken('2026-11-19', key).split('.')
    for (const token of [makePageToken('2026-11-20', derivePageKey('x')), `2026-11-20.${mac}`, '', null, {}, '长'.repeat(33)]) {
      expect(age(token)).toBe('none')
    }
  })
})

test('lines are the same wherever the body is cut', () => {
  const body = Buffer.from('{"a":1}\n\n  \r\n{"种草":"好"}\r\nlonger than ten\nend')
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: body.length }), { maxLength: 8 }), (cuts) => {
      const splitter = createLineSplitter(18)
      const places = [0, ...cuts.sort((a, b) => a - b), body.length]
      const lines = places.slice(1).flatMap((end, n) => splitter.push(body.subarray(places[n], end)))
      const all = [...lines, ...splitter.end()].map((line) => [line.number, line.raw?.toString().trim()])
      expect(all).toEqual([
        [1, '{"a":1}'],
        [4, '{"种草":"好"}'],
        [5, 'longer than ten'],
        [6, 'end'],
      ])
    }),
  )
  const short = createLineSplitter(4)
  expect([...short.push(Buffer.from('12345\n1234\n')), ...short.end()]).toEqual([
    { number: 1, raw: undefined },
    { number: 2, raw: Buffer.from('1234') },
  ])
})

test('pace is counted by visitor and minute', () => {
  const count = createVisitorPace()
  const at = (ms: number) => new Date(NOW + ms)
  expect(count('a', 240, at(0))).toEqual({ isAbsurd: false })
  expect(count('a', 1, at(1))).toEqual({ isAbsurd: true })
  expect(count('b', 900, at(2)).retryAfterSeconds).toBeUndefined()
  expect(count('b', 1, at(50_000)).retryAfterSeconds).toBe(10)
  expect(count('b', 1, at(60_000))).toEqual({ isAbsurd: false })
})

test('hub is added to any target, once', () => {
  expect(addHub('https://mall.example', 'abc', 'v_reader01')).toBe('https://mall.example/?hub=abc.v_reader01')
  expect(addHub('https://mall.example/?hub=x&a=1#b', 'abc', undefined)).toBe('https://mall.example/?hub=abc&a=1#b')
})
