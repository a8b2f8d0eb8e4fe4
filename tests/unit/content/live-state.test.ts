import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LiveTimes, liveState, liveStates } from '#content/live-state.ts'

const start = Date.parse('2026-11-20T20:00:00+08:00')
const hour = 3_600_000
const stream: LiveTimes = { startsAt: new Date(start), endsAt: new Date(start + 2 * hour), editorState: 'auto' }

test.each([
  ['a millisecond before the start', {}, start - 1, 'upcoming'],
  ['at the start', {}, start, 'live'],
  ['a millisecond before the planned end', {}, start + 2 * hour - 1, 'live'],
  ['at the planned end', {}, start + 2 * hour, 'ended'],
  ['after it, with a clip', { replay: 'clip-1' }, start + 2 * hour, 'replay'],
  ['after it, with a link', { replayUrl: 'https://example.com/r' }, start + 3 * hour, 'replay'],
  ['after an early real end', { endedAt: new Date(start + hour) }, start + hour, 'ended'],
  ['past the plan, before a late real end', { endedAt: new Date(start + 3 * hour) }, start + 2.5 * hour, 'live'],
  ['without any end, five hours on', { endsAt: null }, start + 5 * hour, 'live'],
  ['without any end, six hours on', { endsAt: null }, start + 6 * hour, 'ended'],
  ['cancelled while it should be on', { editorState: 'cancelled' as const }, start + 1, 'cancelled'],
  ['begun early by the editor', { editorState: 'live' as const }, start - hour, 'live'],
  ['kept on by the editor', { editorState: 'live' as const }, start + 9 * hour, 'live'],
  ['ended early by the editor', { editorState: 'ended' as const }, start + 1, 'ended'],
  ['ended by the editor, with a replay', { editorState: 'ended' as const, replay: 'clip-1' }, start + 1, 'replay'],
  ['without a start', { startsAt: null, endsAt: null }, start, 'upcoming'],
])('%s it is as expected', (_, changes, now, state) => {
  expect(liveState({ ...stream, ...changes }, now)).toBe(state)
})

test('left to time, a stream never goes back', () => {
  const order = liveStates.indexOf.bind(liveStates)
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 20 }), fc.nat(20), fc.option(fc.integer({ min: 1, max: 12 })), (at, later, ended) => {
      const of = { ...stream, endedAt: ended === null ? null : new Date(start + ended * hour) }
      const [before, after] = [liveState(of, start + at * hour), liveState(of, start + (at + later) * hour)]
      expect(order(after)).toBeGreaterThanOrEqual(order(before))
    }),
  )
})
