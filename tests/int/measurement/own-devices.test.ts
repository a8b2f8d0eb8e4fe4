import { beforeEach, expect, test } from 'vitest'
import { STAFF } from '#measurement/flags.ts'
import { createOwnDevices, deriveOwnDeviceKey, OWN_DEVICE_COOKIE, ownDeviceToken } from '#measurement/own-devices.ts'
import { createPool } from '#platform/database.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const key = deriveOwnDeviceKey('secret-of-the-sessions')
let hub: TestMeasuring
let serial = 0

beforeEach(async () => {
  hub = await testMeasuring()
})

const link = async (userId: string, isNew = false) =>
  (await ownDeviceToken(hub.pool, { userId, key, now: hub.now(), isNew })).token

/** Opens an article with a cookie; gives the flags it was stored with. */
async function flagsWith(token: string | undefined): Promise<number> {
  const at = hub.now().getTime()
  const id = idAt(at, ++serial)
  const events = [{ id, type: 'open', subject: await hub.subject('articles'), at }]
  const body = { v: 1, sentAt: at, visitor: 'v_reader01', page: hub.freshPage(), events }
  expect((await hub.collect(body, { cookies: { [OWN_DEVICE_COOKIE]: token } })).json).toMatchObject({ accepted: 1 })
  return (await hub.pool.query<{ flags: number }>('select flags from events where id = $1', [id])).rows[0]!.flags
}

test('a marked device is the staff’s: its events are stored and in no figure', async () => {
  expect(await flagsWith(await link('ann'))).toBe(STAFF)
  expect((await hub.pool.query('select 1 from pairs')).rows).toEqual([])
  expect(await flagsWith(undefined)).toBe(0)
})

test('a colleague has one link, and another colleague another', async () => {
  const [first, again, other] = [await link('ann'), await link('ann'), await link('bob')]
  expect(again).toBe(first)
  expect(other).not.toBe(first)
})

test('a new link ends the former one and what it marked, and nobody else’s', async () => {
  const [former, other] = [await link('ann'), await link('bob')]
  const renewed = await link('ann', true)
  expect(renewed).not.toBe(former)
  expect(await flagsWith(former)).toBe(0)
  expect(await flagsWith(renewed)).toBe(STAFF)
  expect(await flagsWith(other)).toBe(STAFF)
})

test('a link that was replaced elsewhere ends within 15 s', async () => {
  const former = await link('ann')
  expect(await flagsWith(former)).toBe(STAFF)
  await link('ann', true)
  hub.setNow(hub.now().getTime() + 15_000)
  expect(await flagsWith(former)).toBe(0)
})

test.each(['', 'x', 'a'.repeat(16), `${'a'.repeat(16)}.${'b'.repeat(32)}`, '../../etc'])('%j marks nobody', async (token) => {
  expect(await flagsWith(token)).toBe(0)
})

test('another secret signs nothing here, and a changed nonce breaks the signature', async () => {
  const forged = await ownDeviceToken(hub.pool, { userId: 'ann', key: deriveOwnDeviceKey('another'), now: hub.now() })
  expect(await flagsWith(forged.token)).toBe(0)
  const token = await link('ann')
  expect(await flagsWith(`${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`)).toBe(0)
})

test('with the database away nobody waits for long, and what was known goes on', async () => {
  const token = await link('ann')
  const away = createPool('postgres://hub@127.0.0.1:9/none', { connectionTimeoutMillis: 300 })
  expect(await createOwnDevices({ pool: away, clock: hub.now, key }).holds(token)).toBe(false)
  await away.end()
})
