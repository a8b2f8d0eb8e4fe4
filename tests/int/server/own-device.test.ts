import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { createOwnDevices, deriveOwnDeviceKey, ownDeviceToken } from '#measurement/own-devices.ts'
import { askOwnDevice } from '#server/front/own-device.ts'
import { testDatabase } from '../../builders/database.ts'

const key = deriveOwnDeviceKey('secret-of-the-sessions')
const clock = () => new Date('2026-11-20T12:00:00Z')
const ask = (method: string, path: string, ownDevices: ReturnType<typeof createOwnDevices>, isSecure = true) =>
  askOwnDevice({ method } as IncomingMessage, path, { ownDevices, isSecure })

async function setUp() {
  const { pool } = await testDatabase()
  const { token } = await ownDeviceToken(pool, { userId: 'ann', key, now: clock() })
  return { token, ownDevices: createOwnDevices({ pool, clock, key }) }
}

test('the link marks the browser that opens it, says so in both languages, and can be taken back there', async () => {
  const { token, ownDevices } = await setUp()
  const answer = await ask('GET', `/own-device/${token}`, ownDevices)
  expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' } })
  expect(answer?.headers?.['set-cookie']).toBe(`hub_own=${token}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure`)
  expect(answer?.body).toContain('已标记为自有设备')
  expect(answer?.body).toContain('nothing this browser does')
  expect(answer?.body).toContain('action="/own-device/forget" method="post"')
  expect((await ask('GET', `/own-device/${token}`, ownDevices, false))?.headers?.['set-cookie']).not.toContain('Secure')
})

test('the button ends the mark', async () => {
  const { ownDevices } = await setUp()
  const answer = await ask('POST', '/own-device/forget', ownDevices)
  expect(answer?.status).toBe(200)
  expect(answer?.headers?.['set-cookie']).toMatch(/^hub_own=; Path=\/; Max-Age=0;/)
  expect(answer?.body).toContain('counts as a reader again')
})

test('a link that does not hold marks nobody', async () => {
  const { ownDevices } = await setUp()
  for (const path of ['/own-device/forget', '/own-device/', `/own-device/${'a'.repeat(16)}.${'b'.repeat(32)}`]) {
    const answer = await ask('GET', path, ownDevices)
    expect(answer?.status, path).toBe(404)
    expect(answer?.headers).not.toHaveProperty('set-cookie')
  }
  expect((await ask('PUT', '/own-device/x', ownDevices))?.status).toBe(405)
  expect(ask('GET', '/own-devices', ownDevices)).toBeUndefined()
})
