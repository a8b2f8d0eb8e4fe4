import type { Payload } from 'payload'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { forgetErasedReaders, forgetOldReaders } from '#content/reminders/forget-readers.ts'
import { isMailed, noteTap, type Tap } from '#content/reminders/grants.ts'
import { planReminders } from '#content/reminders/plan.ts'
import { settleReported } from '#content/reminders/reported.ts'
import { sendDue, tidyReminders } from '#content/reminders/send-due.ts'
import type { Outcome, Reminder, ReminderSender } from '#content/reminders/sender.ts'
import { listReminders, readReminders } from '#content/reminders/standing.ts'
import { erasePerson } from '#measurement/members/erase.ts'
import { hashOpenid } from '#orders/member-keys.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { makeLive } from '../../builders/lives.ts'
import { testPayload } from '../../builders/payload.ts'
import { tablesWith } from '../../builders/tables-with.ts'

let payload: Payload
let pool: Pool
const now = new Date('2026-11-26T04:00:00Z')
const after = (ms: number) => new Date(now.getTime() + ms)
const start = after(2 * DAY_MS)

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
})
afterEach(async () => {
  await pool.query('delete from reminder_grants')
  await pool.query('delete from live_reminders')
  await pool.query('delete from reminder_channels')
  await pool.query('delete from live_streams')
})

const tap = (live: string | null, reader: string, more: Partial<Tap> = {}) =>
  noteTap(
    pool,
    { live, channel: 'official-once', appId: 'wx1', reader, answer: 'accept', key: uuidv7(), at: now, ...more },
    more.at ?? now,
  )

const stand = async (live: string) =>
  (await listReminders(pool, { live, page: 1 })).map(({ reader, moment, state }) => `${reader} ${moment} ${state}`).sort()

const told: Reminder[] = []
const sender = (answer: (reminder: Reminder) => Outcome | Promise<Outcome> = () => ({ state: 'sent' })): ReminderSender => ({
  channel: 'official-once',
  perSecond: Number.POSITIVE_INFINITY,
  send: async (reminder) => {
    told.push(reminder)
    return answer(reminder)
  },
})
const send = async (at: Date, answer?: (reminder: Reminder) => Outcome | Promise<Outcome>) => {
  told.length = 0
  await tidyReminders(pool, at)
  await sendDue(pool, sender(answer), { clock: () => at })
  return told.map(({ reader, moment }) => `${reader} ${moment}`)
}

test('one tap allows one message, the nearest to the start first; the same tap twice is one', async () => {
  const { id } = await makeLive(payload, start)
  expect(await tap(id, 'a', { key: 'one' })).toBe('noted')
  expect(await tap(id, 'a', { key: 'one' })).toBe('known')
  expect(await stand(id)).toEqual(['a 10 planned'])
  for (let more = 0; more < 3; more++) await tap(id, 'a')
  expect(await stand(id)).toEqual(['a 10 planned', 'a 1440 planned', 'a 60 planned'])
  expect((await readReminders(pool, id)).ledger).toEqual([
    { channel: 'official-once', readers: 1, allowed: 4, used: 0, refused: 0 },
  ])
})

test('moments that lie behind the tap are not planned', async () => {
  const { id } = await makeLive(payload, after(30 * MINUTE_MS))
  await tap(id, 'a')
  await tap(id, 'a')
  expect(await stand(id)).toEqual(['a 10 planned'])
})

test('taps of many at once, and of one reader at once, are each counted once', async () => {
  const { id } = await makeLive(payload, start)
  await Promise.all(['a', 'a', 'a', 'b', 'b', 'c'].map((reader) => tap(id, reader)))
  expect(await stand(id)).toEqual([
    ...['a 10 planned', 'a 1440 planned', 'a 60 planned'],
    ...['b 10 planned', 'b 60 planned', 'c 10 planned'],
  ])
})

test('a tap that names no live is meant for the next one; without one it is for nobody', async () => {
  expect(await tap(null, 'a')).toBe('unknown-live')
  await makeLive(payload, after(9 * DAY_MS))
  const next = await makeLive(payload, start)
  await makeLive(payload, after(DAY_MS), { editorState: 'cancelled' })
  expect(await tap(null, 'a')).toBe('noted')
  expect(await stand(next.id)).toEqual(['a 10 planned'])
  expect(await tap(uuidv7(), 'a')).toBe('unknown-live')
})

test('each is sent at its time and once, by however many workers', async () => {
  const { id } = await makeLive(payload, start)
  for (const reader of ['a', 'b']) for (let taps = 0; taps < 3; taps++) await tap(id, reader)
  expect(await send(after(DAY_MS - 1_000))).toEqual([])
  told.length = 0
  const clock = () => after(DAY_MS)
  await Promise.all([1, 2, 3].map(() => sendDue(pool, sender(), { clock })))
  expect(told.map(({ reader, moment, title }) => [reader, moment, title]).sort()).toEqual([
    ['a', 1440, '周五灯下'],
    ['b', 1440, '周五灯下'],
  ])
  expect((await send(after(2 * DAY_MS - HOUR_MS))).sort()).toEqual(['a 60', 'b 60'])
  expect((await send(after(2 * DAY_MS - 10 * MINUTE_MS))).sort()).toEqual(['a 10', 'b 10'])
  expect(await send(after(2 * DAY_MS - MINUTE_MS))).toEqual([])
  expect((await readReminders(pool, id)).ledger[0]).toMatchObject({ allowed: 6, used: 6 })
})

test('a live that moves takes along what is not sent, and never repeats what is', async () => {
  const { id } = await makeLive(payload, start)
  for (let taps = 0; taps < 3; taps++) await tap(id, 'a')
  await send(after(DAY_MS))
  const later = after(5 * DAY_MS)
  await payload.update({ collection: 'live-streams', id, data: { startsAt: later.toISOString(), _status: 'published' } })
  expect(await send(after(2 * DAY_MS - HOUR_MS)), 'before it is planned anew').toEqual([])
  await planReminders(pool, id, after(DAY_MS))
  await planReminders(pool, id, after(DAY_MS))
  expect(await send(after(4 * DAY_MS))).toEqual([])
  expect((await readReminders(pool, id)).toldOtherwise).toBe(1)
  expect(await send(new Date(later.getTime() - HOUR_MS))).toEqual(['a 60'])
  expect(told[0]?.startsAt).toEqual(later)
})

test('a live that is called off, begun early, withdrawn or binned reminds nobody, and comes back with its plan', async () => {
  const { id } = await makeLive(payload, start)
  await tap(id, 'a')
  const set = (data: object) =>
    payload.update({ collection: 'live-streams', id, data: { _status: 'published', ...data } as never })
  for (const off of [{ editorState: 'cancelled' }, { editorState: 'live' }, { _status: 'draft', title: '改' }]) {
    await set(off)
    expect(await send(after(2 * DAY_MS - 10 * MINUTE_MS)), JSON.stringify(off)).toEqual([])
    await planReminders(pool, id, now)
    expect(await stand(id)).toEqual(['a 10 dropped'])
    await set({ editorState: 'auto' })
    await planReminders(pool, id, now)
    expect(await stand(id)).toEqual(['a 10 planned'])
  }
  await set({ deletedAt: now.toISOString() })
  await planReminders(pool, id, now)
  expect(await stand(id)).toEqual(['a 10 dropped'])
})

test('a reader who says no is not sent what was planned, and may say yes again', async () => {
  const { id } = await makeLive(payload, start)
  await tap(id, 'a')
  await tap(id, 'a', { answer: 'refuse', at: after(1_000) })
  await planReminders(pool, id, after(2_000))
  expect(await stand(id)).toEqual(['a 10 refused'])
  expect((await readReminders(pool, id)).ledger[0]).toMatchObject({ allowed: 1, used: 0, refused: 1 })
  await tap(id, 'a', { at: after(3_000) })
  expect(await stand(id)).toEqual(['a 10 planned'])
})

test('what could not be sent in time is too late, until the live moves', async () => {
  const { id } = await makeLive(payload, start)
  for (let taps = 0; taps < 3; taps++) await tap(id, 'a')
  const resting = (): Outcome => ({ state: 'later', problem: '微信忙', pauseMs: 10_000 })
  expect(await send(after(DAY_MS), resting)).toEqual(['a 1440'])
  expect(await stand(id)).toContain('a 1440 planned')
  expect(await send(after(2 * DAY_MS - HOUR_MS))).toEqual(['a 60'])
  expect(await stand(id)).toEqual(['a 10 planned', 'a 1440 missed', 'a 60 sent'])
  await send(start)
  expect(await stand(id)).toEqual(['a 10 missed', 'a 1440 missed', 'a 60 sent'])
  await payload.update({
    collection: 'live-streams',
    id,
    data: { startsAt: after(9 * DAY_MS).toISOString(), _status: 'published' },
  })
  await planReminders(pool, id, start)
  expect(await stand(id)).toEqual(['a 10 planned', 'a 1440 planned', 'a 60 sent'])
})

test('a lost answer is not known and not sent again; the channel’s own report settles it', async () => {
  const { id } = await makeLive(payload, start)
  await tap(id, 'a')
  await tap(id, 'b')
  const due = after(2 * DAY_MS - 10 * MINUTE_MS)
  const lose = ({ reader }: Reminder): Outcome => {
    if (reader === 'a') throw new Error('connection reset')
    return { state: 'sent', messageId: '7' }
  }
  expect((await send(due, lose)).sort()).toEqual(['a 10', 'b 10'])
  expect(await send(after(2 * DAY_MS - MINUTE_MS))).toEqual([])
  expect(await stand(id)).toEqual(['a 10 unknown', 'b 10 sent'])
  const report = { channel: 'official-once', at: due, now: due } as const
  await settleReported(pool, { ...report, reader: 'a', messageId: '9', hasArrived: true })
  await settleReported(pool, { ...report, reader: 'b', messageId: '7', hasArrived: false })
  expect(await stand(id)).toEqual(['a 10 sent', 'b 10 failed'])
})

test('many lost answers in a row let the channel rest and spare the others', async () => {
  const { id } = await makeLive(payload, start)
  for (let reader = 0; reader < 60; reader++) await tap(id, `r${reader}`)
  const lost = (): Outcome => ({ state: 'unknown', problem: '没有应答' })
  const asked = await send(after(2 * DAY_MS - 10 * MINUTE_MS), lost)
  expect(asked.length).toBeLessThan(40)
  const states = (await readReminders(pool, id)).counts.map(({ state, count }) => [state, count])
  expect(states).toEqual([
    ['planned', 60 - asked.length],
    ['unknown', asked.length],
  ])
  const { rows } = await pool.query("select paused_until from reminder_channels where channel = 'official-once'")
  expect(rows[0].paused_until.getTime()).toBeGreaterThan(after(2 * DAY_MS - 10 * MINUTE_MS).getTime())
})

test('a colleague is mailed at every moment ahead, until he does not want it', async () => {
  const { id } = await makeLive(payload, start)
  const colleague = uuidv7()
  const mail = { channel: 'mail', appId: '' } as const
  await tap(id, colleague, mail)
  await tap(id, colleague, { ...mail, at: after(1) })
  expect(await isMailed(pool, id, colleague)).toBe(true)
  expect((await stand(id)).length).toBe(3)
  await tap(id, colleague, { ...mail, answer: 'refuse', at: after(2) })
  expect(await isMailed(pool, id, colleague)).toBe(false)
  expect((await stand(id)).every((row) => row.endsWith('refused'))).toBe(true)
})

test('readers of lives long over have names of chance, one reader staying one, and no openid is left in any table', async () => {
  const [old, coming] = [await makeLive(payload, after(HOUR_MS)), await makeLive(payload, after(100 * DAY_MS))]
  const reader = 'oReaderOfLongAgo000000000001'
  for (const key of ['one', 'two']) await tap(old.id, reader, { key: `${reader} ${key}` })
  await tap(coming.id, 'b')
  const before = await readReminders(pool, old.id)
  await forgetOldReaders(pool, after(89 * DAY_MS))
  expect(await tablesWith(pool, reader)).not.toEqual([])
  await forgetOldReaders(pool, after(92 * DAY_MS))
  expect(await tablesWith(pool, reader)).toEqual([])
  expect(await readReminders(pool, old.id)).toEqual(before)
  expect((await stand(coming.id)).map((line) => line[0])).toEqual(['b'])
})

test('whoever is erased is planned for no more, however the live moves', async () => {
  const { id } = await makeLive(payload, start)
  const reader = 'oReaderToBeErased00000000001'
  for (let taps = 0; taps < 2; taps++) await tap(id, reader)
  await tap(id, 'b')
  const keys = hashOpenid(await openVisitorKey(pool, process.env.HUB_VISITOR_KEY), ['mall'], reader)
  expect(await erasePerson(pool, { keys, isElsewhere: true, by: 'ann', now })).toMatchObject({ ok: true })
  const { rows } = await pool.query<{ data: { erasure: number } }>(
    "delete from outbox where event = 'person.erased' returning data",
  )
  for (let again = 0; again < 2; again++) await forgetErasedReaders(pool, { ...rows[0]!.data, sources: ['mall'] }, now)
  await payload.update({ collection: 'live-streams', id, data: { startsAt: after(4 * DAY_MS).toISOString() } })
  await planReminders(pool, id, now)
  expect((await listReminders(pool, { live: id, page: 1 })).map(({ state }) => state).sort()).toEqual([
    'planned',
    'refused',
    'refused',
  ])
  expect(await tablesWith(pool, reader)).toEqual([])
  expect((await readReminders(pool, id)).ledger).toMatchObject([{ readers: 2, allowed: 3 }])
})
