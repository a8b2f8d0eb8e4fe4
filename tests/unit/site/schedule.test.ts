import { describe, expect, it } from 'vitest'
import type { LiveCard } from '#site/reading/lives.ts'
import { scheduleOf } from '#site/reading/schedule.ts'

// A Thursday, ten in the morning in Shanghai.
const now = new Date('2026-11-26T10:00:00+08:00')

const live = (id: string, startsAt: string | null, editorState: LiveCard['times']['editorState'] = 'auto'): LiveCard => ({
  id,
  path: `/live/${id}`,
  title: id,
  cover: null,
  times: { startsAt, endsAt: null, endedAt: null, editorState, replay: false } as LiveCard['times'],
  products: 0,
  isAi: false,
})

const placed = (...lives: LiveCard[]) =>
  scheduleOf(lives, { now, timeZone: 'Asia/Shanghai' }).map(({ place, lives: inPlace }) => [place, inPlace.map(({ id }) => id)])

describe('the schedule', () => {
  it('says what is on first, then today, this week and later', () => {
    expect(
      placed(
        live('on', '2026-11-26T09:00:00+08:00'),
        live('tonight', '2026-11-26T20:00:00+08:00'),
        live('sunday', '2026-11-29T23:59:00+08:00'),
        live('monday', '2026-11-30T00:00:00+08:00'),
      ),
    ).toEqual([
      ['now', ['on']],
      ['today', ['tonight']],
      ['week', ['sunday']],
      ['later', ['monday']],
    ])
  })

  it('goes by the days of the hub, not of UTC', () => {
    expect(placed(live('late', '2026-11-26T23:30:00+08:00'))).toEqual([['today', ['late']]])
    expect(placed(live('midnight', '2026-11-27T00:10:00+08:00'))).toEqual([['week', ['midnight']]])
  })

  it('believes the editor who began early', () => {
    expect(placed(live('early', '2026-11-28T20:00:00+08:00', 'live'))).toEqual([['now', ['early']]])
  })

  it('puts what has no time last, and leaves out what is empty', () => {
    expect(placed(live('some day', null))).toEqual([['later', ['some day']]])
    expect(placed()).toEqual([])
  })
})
