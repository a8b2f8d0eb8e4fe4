import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeApiKey, revokeApiKey, verifyApiKey } from '#people/api-keys.ts'
import { ensureAdministrator } from '#people/first-administrator.ts'
import type { Pool } from '#platform/database.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleague, PASSWORD, type Rest, restOf, signIn } from '../../builders/rest.ts'

const FIRST = { email: 'first@example.com', password: '第一位管理员的密码 7' }
let payload: Payload
let pool: Pool
let rest: Rest
let first: Colleague

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  rest = restOf(payload)
})
beforeEach(() => pool.query('delete from rate_limits'))

describe('the first administrator', () => {
  it('cannot be made from outside, however many try at once', async () => {
    const body = { email: 'thief@example.com', password: PASSWORD, name: '我', role: 'administrator' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => rest('POST', '/api/users/first-register', { body })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]))
    expect(await payload.count({ collection: 'users' })).toEqual({ totalDocs: 0 })
  })

  it('is made at boot, once', async () => {
    expect(await ensureAdministrator(payload, FIRST)).toBe(true)
    expect(await ensureAdministrator(payload, { ...FIRST, email: 'other@example.com' })).toBe(false)
    const { docs } = await payload.find({ collection: 'users' })
    expect(docs).toHaveLength(1)
    first = { id: docs[0]!.id, email: FIRST.email, token: await signIn(payload, FIRST.email, FIRST.password) }
  })
})

describe('the last administrator', () => {
  it('cannot be removed, nor give himself another role', async () => {
    expect((await rest('DELETE', `/api/users/${first.id}`, { token: first.token })).status).toBe(403)
    await rest('PATCH', `/api/users/${first.id}`, { token: first.token, body: { role: 'editor' } })
    expect((await payload.findByID({ collection: 'users', id: first.id })).role).toBe('administrator')
    await expect(payload.update({ collection: 'users', id: first.id, data: { role: 'editor' } })).rejects.toThrow('管理员')
  })

  it('remains when two demote each other at the same moment', async () => {
    const second = await makeColleague(payload, 'administrator', 'second@example.com')
    await Promise.all([
      rest('PATCH', `/api/users/${second.id}`, { token: first.token, body: { role: 'editor' } }),
      rest('PATCH', `/api/users/${first.id}`, { token: second.token, body: { role: 'editor' } }),
    ])
    const left = await payload.count({ collection: 'users', where: { role: { equals: 'administrator' } } })
    expect(left.totalDocs).toBe(1)
    // Whoever lost the race gets the role back for the tests that follow.
    await pool.query("update users set role = 'administrator' where email = $1", [FIRST.email])
    await payload.delete({ collection: 'users', id: second.id })
  })
})

describe('a role', () => {
  it('is not lifted by its owner, whatever he sends', async () => {
    const editor = await makeColleague(payload, 'editor', 'climber@example.com')
    await rest('PATCH', `/api/users/${editor.id}`, { token: editor.token, body: { role: 'administrator', name: '新名字' } })
    expect(await payload.findByID({ collection: 'users', id: editor.id })).toMatchObject({ role: 'editor', name: '新名字' })
  })

  it('and its address are changed by an administrator alone', async () => {
    const editor = await makeColleague(payload, 'editor', 'plain@example.com')
    await rest('PATCH', `/api/users/${editor.id}`, { token: editor.token, body: { email: 'mine@example.com' } })
    expect((await payload.findByID({ collection: 'users', id: editor.id })).email).toBe('plain@example.com')
    const body = { role: 'analyst' }
    expect((await rest('PATCH', `/api/users/${editor.id}`, { token: first.token, body })).status).toBe(200)
    expect((await payload.findByID({ collection: 'users', id: editor.id })).role).toBe('analyst')
  })
})

describe('a password', () => {
  it('is changed by its owner, ends the other sessions and keeps this one', async () => {
    const owner = await makeColleague(payload, 'editor', 'owner@example.com')
    const elsewhere = await signIn(payload, owner.email, PASSWORD)
    const body = { password: '夏天的第二杯冷泡茶 2027' }
    expect((await rest('PATCH', `/api/users/${owner.id}`, { token: owner.token, body })).status).toBe(200)
    expect((await rest('GET', '/api/users/me', { token: owner.token })).body).toMatchObject({ user: { id: owner.id } })
    expect((await rest('GET', '/api/users/me', { token: elsewhere })).body).toMatchObject({ user: null })
  })

  it('that is bad is refused with its reason, in the language of who asks', async () => {
    const body = { password: 'shorty' }
    const zh = await rest('PATCH', `/api/users/${first.id}`, { token: first.token, body })
    expect(zh.status).toBe(400)
    expect(zh.text).toContain('12 个字符')
    const headers = { 'accept-language': 'en' }
    expect((await rest('PATCH', `/api/users/${first.id}`, { token: first.token, body, headers })).text).toContain('12 characters')
  })

  it('of a colleague is not set by anybody else, one by one or all at once', async () => {
    const owner = await makeColleague(payload, 'editor', 'target@example.com')
    const body = { password: '冒名顶替的密码 12345' }
    expect((await rest('PATCH', `/api/users/${owner.id}`, { token: first.token, body })).status).toBe(403)
    const query = '?where[email][equals]=target@example.com'
    expect((await rest('PATCH', `/api/users${query}`, { token: first.token, body })).status).toBe(403)
    expect(await signIn(payload, owner.email, PASSWORD)).toBeTruthy()
  })

  it('may be guessed ten times from one address, and a wrong guess locks nobody out of a session he has', async () => {
    const victim = await makeColleague(payload, 'editor', 'victim@example.com')
    const guess = (address: string) =>
      rest('POST', '/api/users/login', {
        body: { email: victim.email, password: 'wrong' },
        headers: { 'x-hub-address': address },
      })
    const statuses = []
    for (let i = 0; i < 12; i++) statuses.push((await guess('203.0.113.9')).status)
    expect(statuses.slice(10)).toEqual([429, 429])
    expect(statuses.slice(0, 10).every((status) => status === 401)).toBe(true)
    expect((await guess('198.51.100.4')).status).toBe(401)
    expect((await rest('GET', '/api/users/me', { token: victim.token })).body).toMatchObject({ user: { id: victim.id } })
  })

  it('that was forgotten is set anew by a mailed token, once, under the same rules', async () => {
    const owner = await makeColleague(payload, 'editor', 'forgot@example.com')
    const token = await payload.forgotPassword({ collection: 'users', data: { email: owner.email }, disableEmail: true })
    const reset = (password: string) => rest('POST', '/api/users/reset-password', { body: { token, password } })
    expect((await reset('short')).status).toBe(400)
    expect((await reset('秋天的第三杯桂花茶 99')).status).toBe(200)
    expect((await reset('冬天的第四杯老白茶 00')).status).toBe(403)
    expect((await rest('GET', '/api/users/me', { token: owner.token })).body).toMatchObject({ user: null })
  })

  it('change sent by another site is refused before anybody looks at it', async () => {
    const body = { name: '被改' }
    const headers = { origin: 'https://evil.example' }
    expect((await rest('PATCH', `/api/users/${first.id}`, { token: first.token, body, headers })).status).toBe(403)
  })
})

describe('an API key', () => {
  const now = new Date('2026-11-22T08:00:00Z')

  it('works until it is revoked, and is kept as a hash', async () => {
    const made = await makeApiKey(pool, { label: '商城同步', by: first.id, now })
    if (!made.ok) throw new Error(made.message)
    expect(await verifyApiKey(pool, `Bearer ${made.value.key}`)).toEqual({ id: made.value.id, label: '商城同步' })
    const kept = await pool.query('select k::text as row from api_keys k where id = $1', [made.value.id])
    expect(kept.rows[0].row).not.toContain(made.value.key)
    expect(await revokeApiKey(pool, made.value.id, now)).toBe(true)
    expect(await revokeApiKey(pool, made.value.id, now)).toBe(false)
    expect(await verifyApiKey(pool, `Bearer ${made.value.key}`)).toBeNull()
  })

  it('is made by administrators over the admin, and by nobody else', async () => {
    const editor = await makeColleague(payload, 'editor', 'keyless@example.com')
    const body = { label: '试试' }
    expect((await rest('POST', '/api/api-keys', { body })).status).toBe(401)
    expect((await rest('POST', '/api/api-keys', { body, token: editor.token })).status).toBe(403)
    expect((await rest('POST', '/api/api-keys', { body, token: first.token })).body).toMatchObject({
      key: expect.stringMatching(/^hub_/),
    })
    expect((await rest('POST', '/api/api-keys', { body: { label: '' }, token: first.token })).status).toBe(400)
  })
})
