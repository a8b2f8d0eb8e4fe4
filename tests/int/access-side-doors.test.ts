import { beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '#people/roles.ts'
import { makeAccessDocuments, SECRET } from '../builders/access-documents.ts'
import { testPayload } from '../builders/payload.ts'
import { type Colleague, idsIn, isRefused, makeColleagues, type Rest, restOf } from '../builders/rest.ts'

const NOBODY_ID = '01994c00-0000-7000-8000-000000000000'
const everyRole = roles.map(({ value }) => value)
let rest: Rest
let staff: Record<Role, Colleague>

beforeAll(async () => {
  const { payload } = await testPayload()
  rest = restOf(payload)
  await makeAccessDocuments(payload)
  staff = await makeColleagues(payload)
})

describe('a field that is kept from the public', () => {
  const kept = [
    ['reviews', 'visitorHash', SECRET],
    ['reviews', 'consentedAt', '2020-01-01'],
    ['reviews', 'decidedBy', NOBODY_ID],
    ['reviews', 'reasonCode', 'pii-own'],
    ['reviews', 'risk', '3'],
    ['reviews', 'version', '1'],
    ['products', 'marginFen', '4321'],
  ] as const

  it.each(kept)('%s.%s is in no answer', async (slug, field) => {
    expect((await rest('GET', `/api/${slug}?limit=0&depth=3&select[${field}]=true`)).text).not.toContain(`"${field}"`)
    expect((await rest('GET', `/api/${slug}?limit=0`)).text).not.toContain(`"${field}"`)
  })

  it.each(kept)('%s.%s cannot be guessed by filtering or sorting', async (slug, field, value) => {
    const all = idsIn((await rest('GET', `/api/${slug}?limit=0`)).body)
    for (const operator of ['equals', 'not_equals', 'like', 'exists', 'greater_than']) {
      const answer = await rest('GET', `/api/${slug}?limit=0&where[${field}][${operator}]=${value}`)
      expect(answer.status === 400 || sameIds(idsIn(answer.body), all), `${operator}: ${answer.status}`).toBe(true)
    }
    const [up, down] = [await rest('GET', `/api/${slug}?sort=${field}`), await rest('GET', `/api/${slug}?sort=-${field}`)]
    expect(up.status === 400 || idsIn(up.body).join() === idsIn(down.body).join()).toBe(true)
  })
})

const sameIds = (one: string[], other: string[]) => [...one].sort().join() === [...other].sort().join()

describe('side doors', () => {
  it('run no jobs for anybody over REST', async () => {
    for (const path of ['/api/payload-jobs/run', '/api/payload-jobs/handle-schedules']) {
      expect(isRefused((await rest('GET', path)).status), path).toBe(true)
      for (const role of everyRole)
        expect(isRefused((await rest('GET', path, { token: staff[role].token })).status), `${path} ${role}`).toBe(true)
    }
  })

  it('make no first user, unlock nobody and tell no token', async () => {
    const body = { email: 'x@example.com', password: 'quiet mountain tea', role: 'administrator', name: 'x' }
    expect((await rest('POST', '/api/users/first-register', { body })).status).toBe(403)
    expect(isRefused((await rest('POST', '/api/users/unlock', { body })).status)).toBe(true)
    for (const role of everyRole.filter((one) => one !== 'administrator'))
      expect(
        isRefused(
          (await rest('POST', '/api/users/unlock', { body: { email: staff.editor.email }, token: staff[role].token })).status,
        ),
      ).toBe(true)
    expect(
      isRefused(
        (await rest('POST', '/api/users/reset-password', { body: { token: { like: '%' }, password: body.password } })).status,
      ),
    ).toBe(true)
  })

  it('show no secrets of colleagues to colleagues', async () => {
    const answer = await rest('GET', '/api/users?limit=0&depth=3', { token: staff.analyst.token })
    expect(answer.status).toBe(200)
    const others = (answer.body as { docs: Record<string, unknown>[] }).docs.filter(({ id }) => id !== staff.analyst.id)
    expect(others).toHaveLength(everyRole.length - 1)
    for (const other of others) expect(other.sessions ?? []).toEqual([])
    for (const word of ['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration', 'password'])
      expect(answer.text, word).not.toContain(`"${word}"`)
  })

  it('change nobody but oneself among the colleagues', async () => {
    const body = { name: '改名' }
    for (const role of everyRole.filter((one) => one !== 'administrator'))
      expect(
        isRefused((await rest('PATCH', `/api/users/${staff.administrator.id}`, { body, token: staff[role].token })).status),
        role,
      ).toBe(true)
    expect((await rest('PATCH', `/api/users/${staff.analyst.id}`, { body, token: staff.analyst.token })).status).toBe(200)
  })

  it('keep the preferences and locks of one colleague from the next', async () => {
    await rest('POST', '/api/payload-preferences/nav', { body: { value: { secret: SECRET } }, token: staff.editor.token })
    expect((await rest('GET', '/api/payload-preferences/nav', { token: staff.editor.token })).text).toContain(SECRET)
    for (const path of ['/api/payload-preferences/nav', '/api/payload-preferences?limit=0'])
      for (const token of [undefined, staff.analyst.token, staff.administrator.token])
        expect((await rest('GET', path, { token })).text, path).not.toContain(SECRET)
  })

  it('answer no address of the admin to somebody without a session', async () => {
    const posts = [
      '/api/invitations',
      '/api/invitations/reset',
      '/api/invitations/revoke',
      '/api/api-keys',
      '/api/api-keys/revoke',
    ]
    const sources = [
      '/api/order-sources',
      '/api/order-sources/rotate',
      '/api/order-sources/finish',
      '/api/order-sources/close',
      '/api/live-reminders/channel',
      '/api/wechat-account',
      '/api/wechat-account/probe',
      '/api/wechat-account/callback',
      '/api/wechat-account/callback/end',
      '/api/wechat-account/disconnect',
      '/api/wecom-account',
      '/api/wecom-account/probe',
      '/api/wecom-account/colleagues',
      '/api/wecom-account/callback',
      '/api/wecom-account/callback/end',
      '/api/wecom-account/disconnect',
      '/api/import-desk/orders',
      '/api/import-desk/reviews',
      '/api/import-desk/reviews/undo',
    ]
    const pushes = [
      '/api/wechat-pushes',
      '/api/wechat-pushes/act',
      '/api/wechat-pushes/release',
      '/api/wechat-pushes/resolve',
      '/api/wechat-pushes/preview',
      '/api/wechat-preview-readers',
      '/api/wechat-preview-readers/remove',
      '/api/wechat-pushes/tick',
      '/api/wechat-pushes/forget',
      '/api/wecom-pushes',
      '/api/wecom-pushes/audience',
      '/api/wecom-pushes/act',
      '/api/wecom-pushes/forget',
      '/api/wecom-contacts/sync',
      '/api/wecom-contacts/stars',
    ]
    const crew = [
      '/api/lives/run/tick',
      '/api/lives/run/order',
      '/api/lives/interactions',
      '/api/lives/interactions/forget',
      '/api/lives/interactions/people',
      '/api/lives/interactions/people/forget',
      '/api/lives/reservations',
      '/api/lives/reservations/forget',
      '/api/lives/clip',
      '/api/lives/targets',
    ]
    const pull = '/api/import-desk/wechat-reviews'
    for (const role of ['editor', 'analyst'] as const)
      expect((await rest('POST', pull, { body: {}, token: staff[role].token })).status, `${pull} ${role}`).toBe(403)
    for (const path of [...posts, ...sources, ...pushes, ...crew, pull, '/api/live-reminders/mail'])
      expect((await rest('POST', path, { body: {} })).status, path).toBe(401)
    for (const role of ['moderator', 'analyst'] as const)
      for (const path of [...pushes, ...crew])
        expect((await rest('POST', path, { body: {}, token: staff[role].token })).status, `${path} ${role}`).toBe(403)
    for (const role of ['editor', 'moderator', 'analyst', 'brand-manager'] as const)
      for (const path of posts)
        expect((await rest('POST', path, { body: {}, token: staff[role].token })).status, `${path} ${role}`).toBe(403)
    for (const role of ['editor', 'moderator', 'analyst'] as const)
      for (const path of sources)
        expect((await rest('POST', path, { body: {}, token: staff[role].token })).status, `${path} ${role}`).toBe(403)
  })

  it('have no GraphQL behind them', async () => {
    expect(isRefused((await rest('POST', '/api/graphql', { body: { query: '{__typename}' } })).status)).toBe(true)
  })
})
