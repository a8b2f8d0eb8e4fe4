import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { selectHelpVotes } from '#care/help-votes.sql.ts'
import type { Measuring } from '#measurement/measuring.ts'
import type { Pool } from '#platform/database.ts'
import { askHelpReader } from '#server/front/help-readers.ts'
import { makeColleague } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
let pool: Pool
let entries = 0

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
})

const makeEntry = async (_status: 'draft' | 'published' = 'published') =>
  (
    await payload.create({
      collection: 'help-entries',
      data: { question: `问题 ${++entries}`, answer: '答', group: 'other', _status },
      draft: _status === 'draft',
    })
  ).id

type Sent = { form: Record<string, string>; method?: string; headers?: Record<string, string>; address?: string }
let now = new Date('2026-06-01T08:00:00Z')
const send = ({ form, method = 'POST', headers = {}, address = '192.0.2.1' }: Sent) => {
  const body = Readable.from([Buffer.from(new URLSearchParams(form).toString())])
  const request = Object.assign(body, { method, headers: { host: 'hub.example', ...headers } }) as unknown as IncomingMessage
  const measuring = { pool, clock: () => now } as Measuring
  return askHelpReader(request, '/help/vote', { measuring, address, isSecure: true })!
}

test('a word is counted, and leads to the page that thanks in the language of the reader', async () => {
  const entry = await makeEntry()
  expect(await send({ form: { entry, vote: 'useful', language: 'en' } })).toMatchObject({
    status: 303,
    headers: { location: '/en/help/said' },
  })
  await send({ form: { entry, vote: 'not' }, address: '192.0.2.2' })
  expect(await selectHelpVotes(pool, entry)).toEqual({ useful: 1, notUseful: 1 })
})

test('one browser is counted once a day, whatever its address, and again the next day', async () => {
  const entry = await makeEntry()
  const headers = { cookie: 'hub_v=v_0123456789abcdef', accept: 'application/json' }
  const say = async (address: string) =>
    JSON.parse(String((await send({ form: { entry, vote: 'useful' }, headers, address })).body)) as unknown
  expect(await say('192.0.2.3')).toEqual({ counted: true })
  expect(await say('192.0.2.4')).toEqual({ counted: false })
  now = new Date(now.getTime() + 25 * 3_600_000)
  expect(await say('192.0.2.4')).toEqual({ counted: true })
  expect(await selectHelpVotes(pool, entry)).toEqual({ useful: 2, notUseful: 0 })
})

test('many at once are all counted, and one address is not counted without end', async () => {
  const entry = await makeEntry()
  const headers = (n: number) => ({ cookie: `hub_v=v_0123456789abc${100 + n}` })
  await Promise.all(
    Array.from({ length: 25 }, (_, n) => send({ form: { entry, vote: 'useful' }, headers: headers(n), address: '192.0.2.5' })),
  )
  expect(await selectHelpVotes(pool, entry)).toEqual({ useful: 20, notUseful: 0 })
})

test('another site, a reading method, a foreign word, a draft and what is not there count nothing', async () => {
  const entry = await makeEntry()
  const draft = await makeEntry('draft')
  const form = { entry, vote: 'useful' }
  const address = '192.0.2.6'
  expect((await send({ form, address, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect((await send({ form, address, method: 'GET' })).status).toBe(405)
  expect((await send({ form: { entry, vote: 'great' }, address })).status).toBe(400)
  expect((await send({ form: { entry: "';--", vote: 'not' }, address })).status).toBe(400)
  expect((await send({ form: { entry, vote: 'useful', more: 'x'.repeat(3_000) }, address })).status).toBe(413)
  expect((await send({ form: { entry: draft, vote: 'useful' }, address })).status).toBe(404)
  expect(await selectHelpVotes(pool, entry)).toEqual({ useful: 0, notUseful: 0 })
  expect(await selectHelpVotes(pool, draft)).toEqual({ useful: 0, notUseful: 0 })
})

test('colleagues read what was said beside the answer, the public does not', async () => {
  const entry = await makeEntry()
  await send({ form: { entry, vote: 'not' }, address: '192.0.2.7' })
  const of = { collection: 'help-entries', id: entry, overrideAccess: false } as const
  const user = { ...(await makeColleague(payload, 'editor')), collection: 'users' as const }
  expect((await payload.findByID({ ...of, user })).votes).toMatch(/0.*1/)
  expect((await payload.findByID(of)).votes).toBeUndefined()
  await payload.delete({ collection: 'help-entries', id: entry })
  expect(await selectHelpVotes(pool, entry)).toEqual({ useful: 0, notUseful: 0 })
})
