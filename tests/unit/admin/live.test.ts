import { expect, test } from 'vitest'
import { drawMinutes } from '#admin/live/draw-minutes.ts'
import { describeLive } from '#admin/live/words.ts'
import { type DoorName, type DropReason, doorWords, reasonWords } from '#measurement/drop-words.ts'
import type { Live } from '#measurement/live.ts'

const AT = Date.parse('2026-11-20T12:34:56Z')
const doors = Object.keys(doorWords) as DoorName[]
const everyReason = (Object.keys(reasonWords) as DropReason[]).flatMap((reason) => doors.map((door) => ({ door, reason })))
const nothing = { accepted: 0, duplicates: 0, rejected: 0, unavailable: 0 }

const live = (rest: Partial<Live> = {}): Live => ({
  at: AT,
  lastMinute: 0,
  minutes: Array(60).fill(0),
  hour: nothing,
  today: nothing,
  doors: doors.map((door) => ({ door, ...nothing })),
  reasons: [],
  queue: { processes: 1, waiting: 0, limit: 10_000 },
  latest: null,
  coverage: { part: 0, whole: 0 },
  revision: 0,
  seal: { last: null, sealedDays: 0, openAgain: [], alarms: [] },
  ...rest,
})
const say = (given: Live, language = 'zh') => describeLive(given, { language, timeZone: 'Asia/Shanghai' })
const figure = (given: Live, name: string, language = 'zh') => say(given, language).figures.find((one) => one.name === name)!

test('bars stand on the ground, one a minute, and the highest is the whole height', () => {
  expect(drawMinutes([0, 4, 1])).toEqual({ path: 'M1,100V0.00h0.8V100zM2,100V75.00h0.8V100z', top: 4 })
  expect(drawMinutes([0, 0])).toEqual({ path: '', top: 1 })
})

test.each(['zh', 'en'])('every reason at every door is a row in words of %s, and of no other language', (language) => {
  const { reasons } = say(live({ reasons: everyReason.map((one) => ({ ...one, hour: 1, today: 2 })) }), language)
  expect(reasons).toHaveLength(everyReason.length)
  expect(new Set(reasons.map(({ key }) => key)).size).toBe(everyReason.length)
  for (const { reason, door } of reasons) {
    for (const text of [reason, door]) expect(/\p{Script=Han}/u.test(text), text).toBe(language === 'zh')
  }
})

test('says a rate a second of the last minute', () => {
  expect(figure(live({ lastMinute: 90 }), 'rate')).toMatchObject({ value: '1.50', note: '最近 60 秒存入 90 条' })
  expect(figure(live({ lastMinute: 120_000 }), 'rate').value).toBe('2000')
})

test('the lag is in seconds while it is short, and both times are of the hub', () => {
  const latest = { storedAt: AT - 12_000, at: AT - 20_000 }
  expect(figure(live({ latest }), 'lag')).toMatchObject({ value: '12 秒', note: '20:34:44 存入，20:34:36 发生' })
  expect(figure(live({ latest: { storedAt: AT - 7_200_000, at: AT } }), 'lag', 'en').value).toBe('2 h')
  expect(figure(live(), 'lag', 'en')).toMatchObject({ value: '–', note: 'none in the last 7 days' })
})

test('a day without orders has no coverage, and one with orders says both numbers', () => {
  expect(figure(live(), 'coverage')).toMatchObject({ value: '–', note: '今天还没有付款订单' })
  expect(figure(live({ coverage: { part: 9, whole: 20 } }), 'coverage')).toMatchObject({
    value: '45.0%',
    note: '9 / 20 单带回链接代码',
  })
})

test('only a hub that never stored nor refused anything is empty', () => {
  expect(say(live()).isEmpty).toBe(true)
  expect(say(live({ revision: 1 })).isEmpty).toBe(false)
  expect(say(live({ reasons: [{ door: 'collect', reason: 'json', hour: 0, today: 1 }] })).isEmpty).toBe(false)
})

test('says how far days are sealed, what waits to be sealed again, and what does not add up', () => {
  const last = { day: '2026-11-16', sealed_at: new Date(Date.parse('2026-11-20T12:00:00Z') - 3_600_000), revision: 42 }
  const sealed = { last, sealedDays: 120, openAgain: [], alarms: [] }
  expect(figure(live(), 'seal').value).toBe('–')
  expect(figure(live({ seal: sealed }), 'seal')).toMatchObject({ value: '2026-11-16', note: expect.stringContaining('第 42 版') })
  expect(figure(live({ seal: { ...sealed, openAgain: ['2026-11-02'] } }), 'seal').note).toBe('1 天重新打开，等待再封存')
  const alarms = [{ day: '2026-11-16', raised_at: new Date(), cells: 3 }]
  expect(say(live({ seal: { ...sealed, alarms } })).alarms).toEqual([expect.stringContaining('2026-11-16：3 个数字')])
  expect(say(live({ seal: { ...sealed, alarms } }), 'en').alarms[0]).toContain('measure:rebuild')
})
