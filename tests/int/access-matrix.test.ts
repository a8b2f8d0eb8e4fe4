import type { Access, Payload, SanitizedCollectionConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '#people/roles.ts'
import { type AccessDocuments, makeAccessDocuments, SECRET } from '../builders/access-documents.ts'
import { testPayload } from '../builders/payload.ts'
import { type Colleague, idsIn, isRefused, makeColleagues, type Rest, restOf } from '../builders/rest.ts'
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
