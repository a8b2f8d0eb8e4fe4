import type { Access, Payload, SanitizedCollectionConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '#people/roles.ts'
import { type AccessDocuments, makeAccessDocuments, SECRET } from '../builders/access-documents.ts'
import { testPayload } from '../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../builders/rest.ts'
import { accessTable, globalTable } from './access-table.ts'

const NOBODY_ID = '01994c00-0000-7000-8000-000000000000'
const everyRole = roles.map(({ value }) => value)
const slugs = Object.keys(accessTable)
let payload: Payload
let rest: Rest
let staff: Record<Role, Colleague>
let documents: Record<string, AccessDocuments>

beforeAll(async () => {
  ;({ payload } = await testPayload())
  rest = restOf(payload)
  documents = await makeAccessDocuments(payload)
  staff = await makeColleagues(payload)
})

/** Refused means: no session (401), no right (403), or not even there (404). */
const isRefused = (status: number) => [401, 403, 404, 501].includes(status)
const idsIn = (body: unknown): string[] => ((body as { docs?: { id: string }[] }).docs ?? []).map(({ id }) => id)

async function allowedRoles(
  ask: (token: string) => Promise<{ status: number }>,
  isAllowed: (status: number) => boolean,
): Promise<Role[]> {
  const allowed: Role[] = []
  for (const role of everyRole) if (isAllowed((await ask(staff[role].token)).status)) allowed.push(role)
  return allowed
}

describe('the table', () => {
  it('names every collection and every global there is, and no other', () => {
    expect(Object.keys(payload.collections).sort()).toEqual([...slugs].sort())
    expect(payload.config.globals.map(({ slug }) => slug).sort()).toEqual(Object.keys(globalTable).sort())
  })

  it('is not answered by a default: each of our collections says every operation itself', () => {
    for (const { config } of Object.values(payload.collections)) {
      if (config.slug.startsWith('payload-')) continue
      for (const operation of ['create', 'read', 'update', 'delete', 'readVersions'] as const)
        expect(answersMember(config, operation), `${config.slug}.${operation}`).toEqual(answersPublic(config, operation))
    }
  })
})

/** A member who is signed in to the site is no more to the admin's interface than the public is. */
const answersMember = (config: SanitizedCollectionConfig, operation: 'create' | 'read' | 'update' | 'delete' | 'readVersions') =>
  answerOf(config.access[operation], { id: NOBODY_ID, collection: 'members', role: 'administrator' })
const answersPublic = (config: SanitizedCollectionConfig, operation: 'create' | 'read' | 'update' | 'delete' | 'readVersions') =>
  answerOf(config.access[operation], null)

function answerOf(access: Access | undefined, user: unknown): string {
  if (!access) throw new Error('an operation is left to the default')
  const req = { user, routeParams: {}, headers: new Headers(), context: {} }
  const answer = JSON.stringify(access({ req } as never))
  return answer.replace(/"\d{4}-\d{2}-\d{2}T[^"]+"/g, '"now"')
}

describe.each(slugs)('%s', (slug) => {
  const expected = accessTable[slug]!

  it('is created by those named and nobody else', async () => {
    const body = {}
    expect(isRefused((await rest('POST', `/api/${slug}`, { body })).status)).toBe(true)
    const may = await allowedRoles(
      (token) => rest('POST', `/api/${slug}`, { body, token }),
      (status) => !isRefused(status),
    )
    expect(may).toEqual(expected.create)
  })

  it('is changed by those named and nobody else, one by one and many at once', async () => {
    const body = { title: 'x' }
    for (const path of [`/api/${slug}/${NOBODY_ID}`, `/api/${slug}?where[id][equals]=${NOBODY_ID}`])
      expect(isRefused((await rest('PATCH', path, { body })).status)).toBe(true)
    // A document that does not exist is "not found" only for somebody who may change documents.
    const one = await allowedRoles(
      (token) => rest('PATCH', `/api/${slug}/${NOBODY_ID}`, { body, token }),
      (status) => status === 404,
    )
    const many = await allowedRoles(
      (token) => rest('PATCH', `/api/${slug}?where[id][equals]=${NOBODY_ID}`, { body, token }),
      (status) => status === 200,
    )
    expect(one).toEqual(expected.update)
    if (!expected.reachesOwn) expect(many).toEqual(expected.update)
  })

  it('is deleted by those named and nobody else', async () => {
    expect(isRefused((await rest('DELETE', `/api/${slug}/${NOBODY_ID}`)).status)).toBe(true)
    expect(isRefused((await rest('DELETE', `/api/${slug}?where[id][equals]=${NOBODY_ID}`)).status)).toBe(true)
    const may = await allowedRoles(
      (token) => rest('DELETE', `/api/${slug}/${NOBODY_ID}`, { token }),
      (status) => status === 404,
    )
    expect(may).toEqual(expected.delete)
  })

  it('shows the public what it may see and not a word more, by any address', async () => {
    const { shown, hidden, binned } = documents[slug] ?? {}
    const queries = ['', '&draft=true', '&trash=true', '&draft=true&trash=true', '&depth=10', `&where[or][0][id][exists]=true`]
    for (const query of queries) {
      const list = await rest('GET', `/api/${slug}?limit=0${query}`)
      expect(list.text, query).not.toContain(SECRET)
      const ids = idsIn(list.body)
      if (expected.publicReads === 'nothing')
        expect(isRefused(list.status) || ids.length === 0, `${query} ${list.status}`).toBe(true)
      if (shown && !query.includes('draft')) expect(ids, query).toContain(shown)
      expect(ids).not.toContain(hidden ?? '-')
      expect(ids).not.toContain(binned ?? '-')
    }
    for (const id of [hidden, binned])
      for (const query of ['', '?draft=true', '?trash=true', '?draft=true&trash=true'])
        if (id) expect(isRefused((await rest('GET', `/api/${slug}/${id}${query}`)).status), `${id}${query}`).toBe(true)
    if (shown) expect((await rest('GET', `/api/${slug}/${shown}?draft=true`)).text).not.toContain(SECRET)
  })

  it('counts for the public only what it shows', async () => {
    const listed = idsIn((await rest('GET', `/api/${slug}?limit=0`)).body).length
    for (const query of ['', '?trash=true']) {
      const counted = await rest('GET', `/api/${slug}/count${query}`)
      if (!isRefused(counted.status) && JSON.stringify(counted.body).includes('totalDocs'))
        expect(counted.body, query).toEqual({ totalDocs: listed })
    }
  })

  it('is read by those colleagues who may, in every state', async () => {
    const may = await allowedRoles(
      (token) => rest('GET', `/api/${slug}?limit=0`, { token }),
      (status) => status === 200,
    )
    expect(may).toEqual(expected.read)
    const { hidden } = documents[slug] ?? {}
    for (const role of expected.read)
      if (hidden) expect((await rest('GET', `/api/${slug}/${hidden}`, { token: staff[role].token })).status).toBe(200)
  })

  it('keeps earlier versions from everybody not named', async () => {
    const paths = ['/versions', `/versions/${NOBODY_ID}`]
    // Payload fails on its own collections, which keep no versions, before it refuses; nothing is given either way.
    const isKept = ({ status, body }: { status: number; body: unknown }) =>
      isRefused(status) || (slug.startsWith('payload-') && (status >= 400 || (body as { value?: unknown }).value === null))
    for (const path of paths) expect(isKept(await rest('GET', `/api/${slug}${path}`)), path).toBe(true)
    expect(isKept(await rest('POST', `/api/${slug}/versions/${NOBODY_ID}`))).toBe(true)
    const may = await allowedRoles(
      (token) => rest('GET', `/api/${slug}/versions`, { token }),
      (status) => status === 200 && !slug.startsWith('payload-'),
    )
    expect(may).toEqual(expected.versions)
    for (const role of everyRole.filter((one) => !expected.update.includes(one)))
      expect(isKept(await rest('POST', `/api/${slug}/versions/${NOBODY_ID}`, { token: staff[role].token })), role).toBe(true)
  })

  it('is copied only by those who may create it', async () => {
    const id = documents[slug]?.shown ?? documents[slug]?.hidden ?? NOBODY_ID
    expect(isRefused((await rest('POST', `/api/${slug}/${id}/duplicate`, { body: {} })).status)).toBe(true)
    for (const role of everyRole.filter((one) => !expected.create.includes(one)))
      expect(
        isRefused((await rest('POST', `/api/${slug}/${id}/duplicate`, { body: {}, token: staff[role].token })).status),
        role,
      ).toBe(true)
  })
})

describe('a field that is kept from the public', () => {
  const kept = [
    ['reviews', 'visitorHash', SECRET],
    ['reviews', 'consentedAt', '2020-01-01'],
    ['reviews', 'decidedBy', NOBODY_ID],
    ['reviews', 'rejectionReason', 'privacy'],
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

describe.each(Object.keys(globalTable))('the global %s', (slug) => {
  const expected = globalTable[slug]!

  it('is read by anybody and changed by those named', async () => {
    expect((await rest('GET', `/api/globals/${slug}`)).status).toBe(200)
    expect((await rest('GET', `/api/globals/${slug}?draft=true`)).status).toBe(200)
    expect(isRefused((await rest('POST', `/api/globals/${slug}`, { body: {} })).status)).toBe(true)
    const may = await allowedRoles(
      (token) => rest('POST', `/api/globals/${slug}`, { body: { name: '茶' }, token }),
      (status) => status === 200,
    )
    expect(may).toEqual(expected.update)
    expect(isRefused((await rest('GET', `/api/globals/${slug}/versions`)).status)).toBe(true)
  })

  it('cannot be made a demonstration by hand', async () => {
    await rest('POST', `/api/globals/${slug}`, { body: { isDemo: true }, token: staff.administrator.token })
    expect((await payload.findGlobal({ slug: slug as 'brand' })).isDemo).not.toBe(true)
  })
})

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
      '/api/import-desk/orders',
    ]
    for (const path of [...posts, ...sources]) expect((await rest('POST', path, { body: {} })).status, path).toBe(401)
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
