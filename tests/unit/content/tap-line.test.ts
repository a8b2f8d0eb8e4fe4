import { expect, test } from 'vitest'
import { parseTap } from '#content/reminders/tap-line.ts'

const now = new Date('2026-11-26T04:00:00Z')
const line = {
  live: 'live-streams:0197a1f0-0000-7000-8000-000000000001',
  channel: 'mini-program',
  appId: 'wx0123456789abcdef',
  openid: 'oReader0000000000000000000001',
  key: 'tap-1',
}

test('a tap is read with its defaults', () => {
  expect(parseTap(line, now)).toEqual({
    ok: true,
    value: {
      live: '0197a1f0-0000-7000-8000-000000000001',
      channel: 'mini-program',
      appId: line.appId,
      reader: line.openid,
      answer: 'accept',
      key: 'tap-1',
      at: now,
    },
  })
  const { live: _, ...ofNext } = line
  expect(parseTap({ ...ofNext, answer: 'refuse', at: '2026-11-26T10:00:00+08:00', scene: 3 }, now)).toMatchObject({
    value: { live: null, answer: 'refuse', scene: 3, at: new Date('2026-11-26T02:00:00Z') },
  })
})

test.each([
  [{ live: 'articles:1' }, 'live'],
  [{ channel: 'mail' }, 'channel'],
  [{ appId: 'wx1' }, 'appId'],
  [{ openid: "x' or 1=1" }, 'openid'],
  [{ key: undefined }, 'key'],
  [{ answer: 'maybe' }, 'answer'],
  [{ at: '2026-11-27T04:00:00Z' }, 'at'],
  [{ scene: 10_001 }, 'scene'],
])('%o is refused by name', (wrong, field) => {
  expect(parseTap({ ...line, ...wrong }, now)).toEqual({ ok: false, kind: 'tap', message: expect.stringMatching(`^${field} `) })
})

test('what is no object is refused', () => {
  expect(parseTap('tap', now)).toMatchObject({ ok: false })
})
