import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readReservationCounts, readSharerCounts, storeReservationCounts } from '#content/reservation-counts.ts'
import { pullReservations } from '#integrations/wechat/reservations/pull-reservations.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { makeLive } from '../../builders/lives.ts'
import { testPayload } from '../../builders/payload.ts'
import { SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'

const { payload, pool } = await testPayload()
const sharer = 'wx00000000000000aa'
let wechat: Simulator
let live: string
let startsAt: Date

beforeAll(async () => {
  wechat = await startSimulator()
  startsAt = new Date(Math.ceil(wechat.now / 60_000) * 60_000 + 2 * DAY_MS)
  live = (await makeLive(payload, startsAt)).id
})
afterAll(async () => {
  await pool.query('delete from wechat_tokens')
  await wechat.close()
})
beforeEach(async () => {
  await pool.query('delete from live_reservation_counts')
  wechat.faults = []
  const notice = (noticeId: string, at: number, reserved: number) => ({
    ...{ noticeId, startsAt: at, description: '春茶专场' },
    reserved: { [sharer]: reserved, wx00000000000000bb: 7 },
  })
  // Announced half an hour off; one that no live of the hub is near to; one long over.
  wechat.notices = [
    notice('n-1', startsAt.getTime() + 30 * MINUTE_MS, 41),
    notice('n-2', startsAt.getTime() + 9 * DAY_MS, 5),
    notice('n-3', wechat.now - DAY_MS, 900),
  ]
})

const pull = () => pullReservations(pool, { ...SIMULATED, host: wechat.host }, { sharer, now: new Date(wechat.now) })
const counts = async () => (await readSharerCounts(pool, live)).map(({ count }) => count)

it('what the promoter brought is kept beside the total that was imported, and never in its place', async () => {
  const at = new Date(wechat.now - HOUR_MS)
  await storeReservationCounts(pool, { live, counts: [{ at, count: 300 }], by: uuidv7(), now: at })
  expect(await pull()).toEqual({ ok: true, value: 1 })
  expect(await counts()).toEqual([41])
  expect((await readReservationCounts(pool, live)).map(({ count }) => count)).toEqual([300])
  expect(wechat.asked.filter((path) => path.endsWith('get_live_notice_reservation_info'))).toHaveLength(2)
})

it('a count is a line only when it has changed', async () => {
  await pull()
  wechat.now += HOUR_MS
  await pull()
  expect(await counts()).toEqual([41])
  wechat.notices[0]!.reserved[sharer] = 55
  wechat.now += HOUR_MS
  await pull()
  expect(await counts()).toEqual([41, 55])
})

it('an account that may not ask, and a silent WeChat, change nothing and are said', async () => {
  wechat.faults = [{ errcode: 48001 }]
  expect(await pull()).toMatchObject({ ok: false, kind: 'refused', message: expect.stringContaining('48001') })
  wechat.faults = ['silent']
  expect(await pull()).toMatchObject({ ok: false, kind: 'away' })
  wechat.faults = ['rubbish']
  expect(await pull()).toMatchObject({ ok: false, kind: 'away' })
  expect(await counts()).toEqual([])
})
