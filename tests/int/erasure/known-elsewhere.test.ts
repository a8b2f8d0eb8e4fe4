import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { keepChannel } from '#content/reminders/channels.ts'
import { noteTap } from '#content/reminders/grants.ts'
import { listIdSources } from '#integrations/wechat/id-sources.ts'
import { listErasures } from '#measurement/members/erasure-requests.ts'
import { parseImported } from '#measurement/parse-event.ts'
import { storeFacts } from '#measurement/store-facts.ts'
import { storeOrders } from '#measurement/store-orders.ts'
import { hashMemberKeys } from '#orders/member-keys.ts'
import { parseOrder } from '#orders/parse-order.ts'
import type { Role } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { askPoster } from '#posters/posters.ts'
import { submitReview } from '#reviews/submission/submission.ts'
import { applyForTrial } from '#reviews/trials/apply.ts'
import { choosePlaces, receivePlaces, shipPlaces } from '#reviews/trials/handle.ts'
import { readPlaceToken } from '#reviews/trials/place-link.ts'
import { subscriptions } from '../../../src/subscriptions.ts'
import { makeArticle } from '../../builders/content.ts'
import { makeLive } from '../../builders/lives.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let rest: Rest
let staff: Record<Role, Colleague>
let product: string
let serial = 0

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  rest = restOf(payload)
  staff = await makeColleagues(payload)
  product = (await makeProduct(payload)).id
})
beforeEach(() => pool.query('delete from outbox'))

const post = (path: string, body: object, role: Role | 'nobody' = 'brand-manager') =>
  rest('POST', `/api/personal-data/${path}`, { body, token: role === 'nobody' ? undefined : staff[role].token })
const nothing = { trials: 0, reminders: 0, interactions: 0, wechat: 0, wecom: 0, posters: 0, invitations: 0 }
const days = (count: number) => new Date(Date.now() + count * DAY_MS)

/** Runs what the worker would for those who were erased. */
async function react(): Promise<void> {
  const { rows } = await pool.query("delete from outbox where event = 'person.erased' returning data")
  const context = { payload, pool, log: payload.logger as never }
  for (const { data } of rows)
    for (const { event, react: follow } of subscriptions) if (event === 'person.erased') await follow(context, data)
}

async function makeTrial(): Promise<{ id: string; slug: string }> {
  const slug = `try-by-phone-${++serial}`
  const trial = { open: true, goal: 5, quota: 2, dueDays: 14, products: [product], gets: '一罐' } as never
  const [startsAt, endsAt] = [days(-1).toISOString(), days(20).toISOString()]
  const { id } = await payload.create({
    collection: 'campaigns',
    data: { ...{ name: `试茶 ${serial}`, slug, kind: 'trial', startsAt, endsAt }, trial },
  })
  return { id, slug }
}

async function apply(slug: string, phone: string, member?: Buffer): Promise<string> {
  const person = { name: '林小满', phone, address: '浙江省杭州市西湖区龙井路 1 号', why: `我的手机是${phone}`, consent: '1' }
  const applied = await applyForTrial(slug, person, { pool, address: `192.0.2.${++serial}`, member, now: new Date() })
  if (!applied.ok) throw new Error(applied.message.en)
  return readPlaceToken(applied.token)!
}

it('who applied for trials with a phone alone is found, exported and erased by it, and nobody else is', async () => {
  const [first, second] = [await makeTrial(), await makeTrial()]
  const place = await apply(first.slug, '13800001111')
  await apply(second.slug, '+86 138-0000-1111')
  const other = await apply(first.slug, '13800002222')
  await choosePlaces(pool, { campaign: first.id, ids: [place], now: new Date() })
  await shipPlaces(pool, first.id, [{ place, carrier: '顺丰', trackingNo: 'SF1', costFen: 3_200 }], new Date())
  await receivePlaces(pool, { campaign: first.id, ids: [place], now: new Date() })
  const words = { product, rating: '4', text: '试喝的龙井很清爽。', nickname: '小满', consent: '1' }
  const written = await submitReview(words, {
    ...{ pool, address: '198.51.100.7', clock: () => new Date() },
    place: { id: place, campaign: first.id, product },
  })
  expect(written.ok).toBe(true)

  const phone = { kind: 'mobile', value: ' 138 0000 1111 ' }
  for (const path of ['find', 'export', 'erase']) {
    expect((await post(path, phone, 'nobody')).status, path).toBe(401)
    for (const role of ['editor', 'moderator', 'analyst'] as const)
      expect((await post(path, phone, role)).status, `${path} ${role}`).toBe(403)
  }
  for (const value of ['', '123', 'oNoPhone', '138000011112']) expect((await post('find', { ...phone, value })).status).toBe(400)
  expect((await post('find', phone)).body).toEqual({ name: null, kept: { ...nothing, trials: 2 } })
  const copy = await post('export', phone)
  expect([copy.status, copy.body]).toMatchObject([
    200,
    {
      person: null,
      reviews: [{ revisions: [{ text: '试喝的龙井很清爽。' }] }],
      applications: [{ state: 'submitted', trackingNo: 'SF1' }, { recipient: { name: '林小满', phone: '13800001111' } }],
    },
  ])
  expect(copy.text).not.toContain('13800002222')

  // Of two who press at once one erases.
  const both = await Promise.all([post('erase', phone), post('erase', phone)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
  expect(both.find(({ status }) => status === 200)!.body).toMatchObject({ applications: 2, orders: 0 })
  expect((await post('find', phone)).body).toEqual({ name: null, kept: nothing })
  for (const path of ['export', 'erase']) expect((await post(path, phone)).status, path).toBe(404)
  const left = await pool.query(
    'select id, contact_hash is null as forgotten, recipient, why from trial_places order by applied_at',
  )
  expect(left.rows.filter(({ forgotten }) => forgotten)).toMatchObject([
    { recipient: null, why: '' },
    { recipient: null, why: '' },
  ])
  expect(left.rows.filter(({ forgotten }) => !forgotten)).toMatchObject([{ id: other, recipient: { phone: '13800002222' } }])
  const reviews = await pool.query('select state::text, text from reviews where campaign_id::text = $1', [first.id])
  expect(reviews.rows).toEqual([{ state: 'withdrawn', text: '' }])
  await react()
})

it('an openid that only reminders know is exported and erased, and nothing is left of it', async () => {
  const reader = 'oOnlyInReminders0000000000077'
  await keepChannel(pool, {
    channel: 'official-once',
    templateId: 'template-000',
    titleKey: 'thing1',
    timeKey: 'time2',
    page: '',
  })
  const { id: live } = await makeLive(payload, days(2))
  const [appId] = await listIdSources(pool)
  const tap = { live, channel: 'official-once' as const, appId: appId!, reader, answer: 'accept' as const, scene: 7 }
  expect(await noteTap(pool, { ...tap, key: `${reader} 1`, at: new Date() }, new Date())).toBe('noted')
  const openid = { kind: 'openid', value: reader }
  const { body } = await post('find', openid)
  expect(body).toMatchObject({ name: null, kept: { ...nothing, reminders: expect.any(Number) } })
  expect((body as { kept: typeof nothing }).kept.reminders).toBeGreaterThan(0)
  expect((await post('export', openid)).body).toMatchObject({ person: null, liveReminders: { grants: [{ reader, live }] } })
  expect((await post('export', { ...openid, value: 'oSomebodyElse0000000000000077' })).status).toBe(404)
  expect((await post('erase', openid)).status).toBe(200)
  await react()
  expect((await post('find', openid)).body).toEqual({ name: null, kept: nothing })
})

it('applications sent without signing in go with the member who applied with the same phone and name, and are in his export', async () => {
  const [first, second, third] = [await makeTrial(), await makeTrial(), await makeTrial()]
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  const order = parseOrder(
    {
      ...{ orderId: 'T1', version: 1, status: 'paid', paidAt: days(-9).toISOString(), amountFen: 9_900 },
      ...{ buyer: { memberId: 'm-77' }, items: [{ sku: 'tea', quantity: 1, amountFen: 9_900 }] },
    },
    new Date(),
  )
  if (!order.ok) throw new Error(order.message)
  await storeOrders(pool, key, [{ source: 'mall', order: order.value }], new Date())
  const own = hashMemberKeys(key, 'mall', { memberId: 'm-77' })!.first
  await apply(first.slug, '13900007777', own)
  await apply(second.slug, '13900007777')
  const friend = await apply(third.slug, '13900007777')
  await pool.query(`update trial_places set recipient = jsonb_set(recipient, '{name}', '"朋友"') where id = $1`, [friend])
  const member = { kind: 'member', value: 'm-77', source: 'mall' }
  expect((await post('export', member)).body).toMatchObject({
    applications: [{ recipient: { phone: '13900007777' } }, { recipient: { phone: '13900007777' } }],
  })
  expect((await post('erase', member)).status).toBe(200)
  const left = await pool.query("select id from trial_places where recipient->>'phone' = '13900007777'")
  expect(left.rows).toEqual([{ id: friend }])
  await react()
})

it('an erasure by phone is listed with what it took', async () => {
  const { slug } = await makeTrial()
  await apply(slug, '13900008888')
  expect((await post('erase', { kind: 'mobile', value: '13900008888' })).body).toMatchObject({ applications: 1 })
  expect((await listErasures(pool, 1))[0]).toMatchObject({ applications: 1, visitors: 0, events: 0, orders: 0 })
  await react()
})

it('invitations that a member shares are exported by the id of his mall and go with him; those of others stay', async () => {
  const { id } = await makeArticle(payload, { title: '春茶怎么选' })
  const invite = async (via: string, person: string) => {
    const asked = { collection: 'articles' as const, id, kind: 'invitation' as const, channel: 'moments', via, person, days: 0 }
    const made = await askPoster({ payload, pool }, asked, { by: null, now: new Date() })
    if (!made.ok) throw new Error(made.kind)
  }
  await invite('10086', '小满')
  await invite('10010', '阿青')
  const member = { kind: 'member', value: '10086', source: 'mall' }
  // A friend opened what he shared and bought by his invitation; the mall calls him by the same id.
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  const opened = ['10086', '10010'].map((via, index) => {
    const at = new Date(Date.now() - 3_600_000 - index)
    const line = {
      id: uuidv7(at),
      type: 'open',
      visitor: `v_friend_${index}`,
      at: at.toISOString(),
      subject: `articles:${id}`,
      via,
    }
    const parsed = parseImported(line, { key, now: new Date() })
    if (!parsed.ok) throw new Error(parsed.message)
    return parsed.value
  })
  await storeFacts(pool, opened, new Date())
  const order = parseOrder(
    {
      ...{ orderId: 'I1', version: 1, status: 'paid', paidAt: days(-1).toISOString(), amountFen: 9_900, inviter: '10086' },
      ...{ buyer: { memberId: 'friend-1' }, items: [{ sku: 'tea', quantity: 1, amountFen: 9_900 }] },
    },
    new Date(),
  )
  if (!order.ok) throw new Error(order.message)
  await storeOrders(pool, key, [{ source: 'mall', order: order.value }], new Date())
  expect((await post('find', member)).body).toEqual({ name: null, kept: { ...nothing, posters: 1, invitations: 1 } })
  const file = (await post('export', member)).text
  expect(JSON.parse(file)).toMatchObject({ invitedOrders: [{ source: 'mall', at: expect.any(String) }] })
  expect(file, 'whose order it is, is not his').not.toContain('I1')
  expect((await post('export', member)).body).toMatchObject({ posters: [{ person: '小满', kind: 'invitation', document: id }] })
  expect((await post('erase', member)).status).toBe(200)
  await react()
  expect((await pool.query('select person from posters')).rows).toEqual([{ person: '阿青' }])
  for (const table of ['links', 'touches', 'events'])
    expect((await pool.query(`select distinct via from ${table} where via is not null`)).rows, table).toEqual([{ via: '10010' }])
  expect((await post('find', member)).body).toEqual({ name: null, kept: nothing })
})
