import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
import { applyForTrial } from '#reviews/trials/apply.ts'
import { readPlaceToken } from '#reviews/trials/place-link.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'
import { makeProduct } from '../../builders/shop.ts'

let rest: Rest
let pool: Pool
let staff: Record<Role, Colleague>
let campaign: string
const places: string[] = []

beforeAll(async () => {
  const { payload, pool: opened } = await testPayload()
  pool = opened
  rest = restOf(payload)
  staff = await makeColleagues(payload)
  const { id: product } = await makeProduct(payload)
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const trial = { open: true, goal: 2, quota: 1, products: [product], gets: '一罐' } as never
  const data = { name: '试茶', slug: 'try', kind: 'trial' as const, startsAt: day(-1), endsAt: day(9), trial }
  campaign = (await payload.create({ collection: 'campaigns', data })).id
  for (const n of [1, 2]) {
    const person = { name: '林小满', phone: `1380000000${n}`, address: '浙江省杭州市西湖区 1 号', consent: '1' }
    const applied = await applyForTrial('try', person, { pool, address: '192.0.2.1', now: new Date() })
    if (applied.ok) places.push(readPlaceToken(applied.token)!)
  }
})

const post = (path: string, body: object, role?: Role) => rest('POST', path, { body, token: role && staff[role].token })
const doors = [
  ['/api/trials/act', { act: 'choose', ids: ['x'] }],
  ['/api/trials/ship', { trackingNo: 'SF1' }],
] as const

test.each(doors)('%s is for those who keep the samples alone', async (path, body) => {
  expect((await post(path, { campaign, ...body })).status).toBe(401)
  for (const role of ['editor', 'moderator', 'analyst'] as const)
    expect((await post(path, { campaign, ...body }, role)).status, role).toBe(403)
})

test('chooses within the places, hands out addresses, takes the filled file back', async () => {
  const act = (ids: string[], what = 'choose') => post('/api/trials/act', { campaign, act: what, ids }, 'brand-manager')
  expect((await act(places)).status).toBe(409)
  expect((await act([])).status).toBe(400)
  expect((await act(places.slice(0, 1))).body).toEqual({ done: 1 })

  const address = `/api/trials/places.csv?campaign=${campaign}`
  expect((await rest('GET', address)).status).toBe(401)
  expect((await rest('GET', address, { token: staff.analyst.token })).status).toBe(403)
  const file = await rest('GET', address, { token: staff['brand-manager'].token })
  expect(file.text).toContain('林小满')
  const filled = file.text.replace(/,,,\r\n$/, ',顺丰,SF123,31.5\r\n')
  const ship = (csv: string) => post('/api/trials/ship', { campaign, csv }, 'brand-manager')
  expect((await ship(file.text)).status).toBe(400)
  expect((await ship(filled.replace('31.5', '很贵'))).status).toBe(400)
  expect((await ship(filled)).body).toEqual({ done: 1, passedOver: 0 })
  const sent = await pool.query('select state, carrier, tracking_no, cost_fen from trial_places where id = $1', [places[0]])
  expect(sent.rows).toEqual([{ state: 'shipped', carrier: '顺丰', tracking_no: 'SF123', cost_fen: 3_150 }])
})

test('the public reads a collecting campaign once it is open, and never its agreement', async () => {
  const { body, text } = await rest('GET', '/api/campaigns?depth=2')
  expect((body as { docs: { slug: string }[] }).docs.map(({ slug }) => slug)).toEqual(['try'])
  expect(text).not.toContain('agreement')
  await rest('PATCH', `/api/campaigns/${campaign}`, { body: { trial: { open: false } }, token: staff.editor.token })
  expect((await rest('GET', '/api/campaigns')).text).not.toContain('"try"')
})
