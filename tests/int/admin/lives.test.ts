import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { listTakers, readInteractions } from '#content/interactions/interactions.ts'
import { readTargets } from '#content/live-targets.ts'
import { findClipSource, readClips } from '#content/replay-clips/clips.ts'
import { readReservationCounts } from '#content/reservation-counts.ts'
import type { LiveStream } from '#generated/payload-types.ts'
import { countReservations } from '#measurement/reservations.ts'
import type { Role } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { makeProduct } from '../../builders/content.ts'
import { makeLive } from '../../builders/lives.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'

let payload: Payload
let pool: Pool
let rest: Rest
let staff: Record<Role, Colleague>
let live: LiveStream

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  rest = restOf(payload)
  staff = await makeColleagues(payload)
})
beforeEach(async () => {
  const [tea, cup] = [await makeProduct(payload, { name: '龙井' }), await makeProduct(payload, { name: '茶杯' })]
  live = await makeLive(payload, new Date('2026-11-20T12:00:00Z'), {
    endedAt: '2026-11-20T13:00:00.000Z',
    lineup: [
      { productId: tea.id, minute: 5, talkingPoints: '先闻香。\n再看汤色。' },
      { productId: cup.id, minute: 25 },
    ] as never,
  })
})

const post = (path: string, body: object, role: Role = 'editor') =>
  rest('POST', `/api${path}`, { body, token: staff[role].token })

/** Sends a table as its own bytes, as the screen does. */
async function upload(path: string, table: string, query: Record<string, string>) {
  const { handleEndpoints } = await import('payload')
  const request = new Request(`http://localhost:3000/api${path}?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: { authorization: `JWT ${staff.editor.token}`, 'content-type': 'application/octet-stream' },
    body: table,
  })
  const answer = await handleEndpoints({ config: payload.config, request })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const planned = { kind: 'lucky-bag', minute: '20', title: '口令“春茶”', prize: '茶样', quantity: '50' }
const plan = async (more: object = {}) =>
  ((await post('/lives/interactions', { live: live.id, ...planned, ...more })).body as { id: string }).id

test('an interaction is planned, changed and forgotten; what is wrong is said', async () => {
  const id = await plan()
  await plan({ id, minute: '25', quantity: '' })
  expect(await readInteractions(pool, live.id)).toEqual([
    {
      id,
      kind: 'lucky-bag',
      minute: 25,
      title: '口令“春茶”',
      prize: '茶样',
      quantity: null,
      takers: null,
      buyers: null,
      amountFen: 0,
    },
  ])
  for (const wrong of [
    { kind: 'dance' },
    { minute: '' },
    { minute: '1441' },
    { minute: '1.5' },
    { title: ' ' },
    { quantity: '0' },
  ])
    expect((await post('/lives/interactions', { live: live.id, ...planned, ...wrong })).status, JSON.stringify(wrong)).toBe(400)
  const other = await makeLive(payload, new Date('2026-12-20T12:00:00Z'))
  expect((await post('/lives/interactions', { live: other.id, ...planned, id })).status).toBe(404)
  expect((await post('/lives/interactions', { live: uuidv7(), ...planned })).status).toBe(404)
  expect((await post('/lives/interactions/forget', { id })).status).toBe(200)
  expect((await post('/lives/interactions/forget', { id })).status).toBe(404)
})

test('who took part comes as a table: looked at first, each person once, good lines in and wrong ones named', async () => {
  const id = await plan()
  const query = { live: live.id, interaction: id }
  const table = '参与人,参与时间,订单号,金额\n小林,2026-11-20 20:20,4200001234567890123,129\n阿汀,,,\n阿汀,,,\n,,,\n老许,昨天,,\n'
  expect((await upload('/lives/interactions/people', table, { ...query, preview: '1' })).body).toMatchObject({
    accepted: 3,
    rejectedCount: 1,
  })
  expect((await readInteractions(pool, live.id))[0]).toMatchObject({ takers: null })
  expect((await upload('/lives/interactions/people', table, query)).body).toMatchObject({
    rejected: [{ line: 6, reason: '参与时间读不懂' }],
  })
  expect((await readInteractions(pool, live.id))[0]).toMatchObject({ takers: 2, buyers: 1, amountFen: 12_900 })
  await upload('/lives/interactions/people', '参与人,是否购买\n阿汀,是\n', query)
  const buyers = await listTakers(pool, { live: live.id, interaction: id, onlyBuyers: true, page: 1 })
  expect(buyers.map(({ person }) => person).sort()).toEqual(['小林', '阿汀'])
  expect((await upload('/lives/interactions/people', table, { ...query, interaction: uuidv7() })).status).toBe(404)
  expect((await post('/lives/interactions/people/forget', { id })).body).toEqual({ forgotten: 2 })
})

test('reservations of 视频号 stand beside the hub’s own, each with its time', async () => {
  const query = { live: live.id }
  const table = '时间,预约人数\n2026-11-19 20:00,"1,200"\n2026-11-20 19:00,1800\n2026-11-20 19:00,1850\n很快,3\n'
  expect((await upload('/lives/reservations', table, query)).body).toMatchObject({ accepted: 3, rejectedCount: 1 })
  const counts = await readReservationCounts(pool, live.id)
  expect(counts.map(({ at, count }) => [at.toISOString(), count])).toEqual([
    ['2026-11-19T12:00:00.000Z', 1_200],
    ['2026-11-20T11:00:00.000Z', 1_850],
  ])
  expect(await countReservations(pool, live.id)).toBe(0)
  const forget = () => post('/lives/reservations/forget', { live: live.id, at: counts[0]!.at.toISOString() })
  expect((await forget()).status).toBe(200)
  expect((await forget()).status).toBe(404)
})

test('a chapter becomes a draft with title, points, product and cover, once, by two who press at once', async () => {
  const line = String(live.lineup![0]!.id)
  const answers = await Promise.all([1, 2].map(() => post('/lives/clip', { live: live.id, line })))
  const [id, same] = answers.map(({ body }) => (body as { id: string }).id)
  expect(same).toBe(id)
  const [draft] = (await payload.find({ collection: 'short-videos', where: { id: { equals: id } }, draft: true, depth: 0 })).docs
  expect(draft).toMatchObject({
    title: '龙井｜周五灯下',
    dek: '先闻香。 再看汤色。',
    products: [live.lineup![0]!.productId],
    _status: 'draft',
  })
  expect(await findClipSource(pool, id!)).toMatchObject({ live: live.id, fromSeconds: 300, toSeconds: 1_500 })
  const clip = { id, line, title: '龙井｜周五灯下', isPublished: false, fromSeconds: 300, toSeconds: 1_500, cut: null }
  expect(await readClips(pool, live.id)).toEqual([clip])
  expect((await post('/lives/clip', { live: live.id, line: 'nowhere' })).status).toBe(404)
  expect((await post('/lives/clip', { live: live.id, line }, 'brand-manager')).status).toBe(403)
})

test('what is promised of a live is kept, may be left open, and is a number', async () => {
  expect((await post('/lives/targets', { live: live.id, reservations: '300', orders: '', net: '12,000' })).status).toBe(200)
  expect(await readTargets(pool, live.id)).toEqual({ reservations: 300, opens: null, orders: null, netFen: 1_200_000 })
  for (const wrong of [{ opens: '0' }, { orders: '-1' }, { net: 'viel' }, { reservations: '1.5' }])
    expect((await post('/lives/targets', { live: live.id, ...wrong })).status, JSON.stringify(wrong)).toBe(400)
})
