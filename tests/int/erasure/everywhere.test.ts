import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readKept } from '#admin/personal-data/kept.ts'
import { keepInteraction, storeTakers } from '#content/interactions/interactions.ts'
import { keepChannel } from '#content/reminders/channels.ts'
import { noteTap } from '#content/reminders/grants.ts'
import { listReminders } from '#content/reminders/standing.ts'
import { insertEvent } from '#integrations/wechat/callbacks/events.sql.ts'
import { connectAccount, disconnectAccount } from '#integrations/wechat/official-account.ts'
import { addPreviewReader } from '#integrations/wechat/push/preview.ts'
import { pullTradeReviews } from '#integrations/wechat/trade-reviews.ts'
import { followContactEvent } from '#integrations/wecom/contacts/contact-event.ts'
import { visitorOf } from '#integrations/wecom/contacts/read-contact.ts'
import { listRemovals } from '#integrations/wecom/contacts/removals.ts'
import { syncContacts } from '#integrations/wecom/contacts/sync-contacts.ts'
import { readFigures } from '#integrations/wecom/push/figures.ts'
import { pushDue } from '#integrations/wecom/push/keep-pushing.ts'
import { actOnPush, composePush, readPush } from '#integrations/wecom/push/pushes.ts'
import { connectWecom, openWecomAccount } from '#integrations/wecom/wecom-account.ts'
import { erasePerson } from '#measurement/members/erase.ts'
import { makeTicket, signInMember } from '#measurement/members/sessions.ts'
import { putWechatMember } from '#measurement/members/wechat-member.ts'
import { parseImported } from '#measurement/parse-event.ts'
import { storeFacts } from '#measurement/store-facts.ts'
import { storeOrders } from '#measurement/store-orders.ts'
import { hashMemberKeys, hashVisitor } from '#orders/member-keys.ts'
import { parseOrder } from '#orders/parse-order.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, dayOf, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { keyedHash, openVisitorKey } from '#platform/keyed-hash.ts'
import { log } from '#platform/log.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { askQuestion } from '#reviews/questions/ask-question.ts'
import { castVote } from '#reviews/readers/votes.ts'
import { applyForTrial } from '#reviews/trials/apply.ts'
import { noteOpened, noteSearch } from '#search/log/note-search.ts'
import { reactToDue } from '#server/worker/outbox.ts'
import { subscriptions } from '../../../src/subscriptions.ts'
import { makeArticle } from '../../builders/content.ts'
import { makeLive } from '../../builders/lives.ts'
import { testPayload } from '../../builders/payload.ts'
import { answered, shownQuestion } from '../../builders/questions.ts'
import { makeModerators, published } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'
import { tablesWith } from '../../builders/tables-with.ts'
import { SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'
import { startWecom, type WecomSimulator } from '../../fakes/wecom/simulator.ts'
import { confirmTasks } from '../../fakes/wecom/tasks.ts'
import { SIMULATED_WECOM } from '../../fakes/wecom/tokens.ts'

// One human who has come to the hub by every door that it has.
const ann = {
  ...{ memberId: 'member-ann-17', unionid: 'union-of-ann-17', openid: 'oAnnAnnAnnAnnAnnAnnAnnAnn017', visitor: 'v_ann_phone_17' },
  ...{ customer: 'wm-ann-17', name: '安安十七', phone: '13912340017', address: '龙井路十七号', words: '安安十七说这茶很香' },
}
const bob = { customer: 'wm-bob-18', openid: 'oBobBobBobBobBobBobBobBob018' }
const TEMPLATE = 'template-of-the-live-000'
let payload: Payload
let pool: Pool
let key: Buffer
let wechat: Simulator
let wecom: WecomSimulator
let live: string
let pushes: { sent: string; waiting: string }
const now = () => new Date(wecom.now)

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  ;[wechat, wecom] = [await startSimulator(), await startWecom()]
  process.env.WECHAT_API_HOST = wechat.host
  process.env.WECOM_API_HOST = wecom.host
  await connectAccount(pool, { ...SIMULATED, name: '', miniAppId: '', miniProductPath: '' }, now())
  await connectWecom(pool, { ...SIMULATED_WECOM, name: '', monthCap: 0, dayCap: 31 }, now())
})
afterAll(async () => {
  delete process.env.WECHAT_API_HOST
  delete process.env.WECOM_API_HOST
  await disconnectAccount(pool)
  for (const table of ['wecom_accounts', 'wechat_tokens', 'wechat_events']) await pool.query(`delete from ${table}`)
  await Promise.all([wechat.close(), wecom.close()])
})

/** The worker looks into the outbox until it is empty. */
async function react(): Promise<void> {
  const context = { payload, pool, log }
  while ((await reactToDue({ pool, context, subscriptions, stop: new AbortController().signal })) > 0);
  expect((await pool.query('select event, last_error from outbox')).rows).toEqual([])
}

/** Every table that says anything of Ann, in words or as one of her hashes. */
async function traces(): Promise<string[]> {
  const { memberId, unionid, openid } = ann
  const hashes = [
    hashVisitor(key, ann.visitor),
    hashVisitor(key, visitorOf(ann.customer)),
    ...['mall', SIMULATED.appId].flatMap((source) => {
      const { first, others } = hashMemberKeys(key, source, { memberId, unionid, openid })!
      return [first, ...others]
    }),
  ]
  const found = new Set<string>()
  for (const text of [...Object.values(ann), ...hashes.map((hash) => hash.toString('hex'))])
    for (const table of await tablesWith(pool, text)) found.add(table)
  return [...found].sort()
}

const friend = (id: string, name: string, unionid: string | undefined, since: number) => ({
  ...{ id, name, unionid },
  follows: [{ userid: 'lin', since: Math.floor(since / 1_000), tags: [] }],
})
const sync = async () => syncContacts(pool, (await openWecomAccount(pool))!, now())
const rows = async (question: string) => (await pool.query(question)).rows
const comment = (order: string, id: string) => ({
  ...{ commentId: id, wxPayId: '4200001761202302096311111111', busiOrderId: order, stars: 5, nickName: ann.name },
  ...{ text: ann.words, at: Math.floor((wechat.now - HOUR_MS) / 1_000) },
})

async function measure(product: string): Promise<number> {
  const { memberId, unionid, openid, visitor } = ann
  const at = (hours: number) => new Date(now().getTime() - hours * HOUR_MS)
  // She signs in with WeChat before the mall tells who she is: two persons of one human.
  const member = await putWechatMember(pool, key, { appId: SIMULATED.appId, openid, unionid }, at(30))
  await signInMember(pool, member.id, at(30))
  await makeTicket(pool, member.id, at(0))
  const article = (await makeArticle(payload, { title: '春茶怎么选' })).id
  const facts = [
    { id: uuidv7(at(29)), type: 'open', visitor, at: at(29).toISOString(), subject: `articles:${article}` },
    { id: uuidv7(at(28)), type: 'identify', visitor, at: at(28).toISOString(), memberId, unionid },
  ].map((line) => {
    const parsed = parseImported(line, { key, now: now() })
    if (!parsed.ok) throw new Error(parsed.message)
    return parsed.value
  })
  await storeFacts(pool, facts, now())
  const buyer = { memberId, unionid, openid, visitor }
  const items = [{ sku: 'spring-tea-50', quantity: 1, amountFen: 12_900 }]
  for (const orderId of ['A1', 'A2']) {
    const order = parseOrder(
      { orderId, version: 1, status: 'paid', paidAt: at(20).toISOString(), amountFen: 12_900, buyer, items },
      now(),
    )
    if (!order.ok) throw new Error(order.message)
    await storeOrders(pool, key, [{ source: 'mall', order: order.value }], now())
  }
  const memberHash = hashMemberKeys(key, 'mall', buyer)!.first
  const content = { text: ann.words, nickname: ann.name }
  await published(pool, { product, content, more: { memberHash: memberHash.toString('hex') } })
  const other = await published(pool, { product })
  await castVote(pool, { review: other, member: memberHash, visitor: hashVisitor(key, visitor), vote: 'useful', at: now() })
  return (await rows("select id from orders where order_id = 'A1'"))[0].id
}

async function liveOf(): Promise<void> {
  const start = new Date(now().getTime() + 2 * DAY_MS)
  live = (await makeLive(payload, start)).id
  await keepChannel(pool, { channel: 'official-once', templateId: TEMPLATE, titleKey: 'thing1', timeKey: 'time2', page: '' })
  const tap = (reader: string, id: string) => ({
    ...{ live, channel: 'official-once' as const, appId: SIMULATED.appId, reader, answer: 'accept' as const, scene: 7 },
    ...{ key: `${reader} ${id}`, at: now() },
  })
  for (const reader of [ann.openid, bob.openid])
    for (const id of ['first', 'second']) expect(await noteTap(pool, tap(reader, id), now())).toBe('noted')
  const interaction = await keepInteraction(
    pool,
    { id: '', live, kind: 'lucky-bag', minute: 5, title: '福袋', prize: '茶', quantity: 1 },
    { by: uuidv7(), now: now() },
  )
  if (!interaction.ok) throw new Error(interaction.message)
  const taker = { tookAt: now(), hasBought: true, orderId: null, amountFen: 900 }
  await storeTakers(pool, { live, interaction: interaction.value }, [
    { ...taker, person: ann.openid },
    { ...taker, person: ann.name, orderId: 'A1' },
    { ...taker, person: bob.openid, orderId: 'B1' },
  ])
}

async function wecomOf(): Promise<void> {
  wecom.staff = ['lin', 'chen']
  wecom.contacts = [
    friend(ann.customer, ann.name, ann.unionid, now().getTime() - 9 * DAY_MS),
    friend(bob.customer, '小波', undefined, now().getTime() - 9 * DAY_MS),
  ]
  wecom.chats = [{ id: 'wr-1', name: '一群', owner: 'lin', members: ['lin', ann.customer, bob.customer] }]
  wecom.contacts[0]!.follows.push({ userid: 'chen', since: Math.floor(now().getTime() / 1_000) - 3_600, tags: [] })
  expect(await sync()).toMatchObject({ value: { contacts: 3, leftOut: 0 } })
  const removal = {
    Event: 'change_external_contact',
    ChangeType: 'del_follow_user',
    UserID: 'chen',
    ExternalUserID: ann.customer,
  }
  const said = { ...removal, CreateTime: String(Math.floor(now().getTime() / 1_000)) }
  await followContactEvent(pool, { appId: SIMULATED_WECOM.corpId, said }, now())
  wecom.contacts[0]!.follows.pop()
  const article = (await makeArticle(payload, { title: '夏茶怎么选' })).id
  const criteria = { tags: [], stars: 0, staff: [], last: null, chats: [] }
  const send = async () => {
    const made = await composePush(payload, pool, {
      ...{ kind: 'single', collection: 'articles', document: article, title: '', text: '新茶', card: 'link', mini: null },
      ...{ criteria, at: null, by: uuidv7(), now: now() },
    })
    if (!made.ok) throw new Error(made.message)
    await actOnPush(pool, made.value, 'send', now())
    await pushDue(payload, pool, now)
    wecom.now += MINUTE_MS
    return made.value
  }
  const sent = await send()
  confirmTasks(wecom, 'lin')
  await pushDue(payload, pool, now)
  pushes = { sent, waiting: await send() }
}

it('whoever is erased is in no table, comes back by no door, and every figure stays', async () => {
  const product = (await makeProduct(payload)).id
  await makeModerators(pool)
  const orderKey = await measure(product)
  await liveOf()
  await wecomOf()
  const person = hashMemberKeys(key, 'mall', ann)!.first
  const input = { text: `${ann.words}吗` }
  expect(await askQuestion(pool, { product, input, person, address: '192.0.2.9', at: now() })).toMatchObject({ ok: true })
  const question = await shownQuestion(pool, { product, by: 'another' })
  expect(await answered(pool, { question, buyer: { order: orderKey, member: person }, text: ann.words })).toMatchObject({
    ok: true,
  })
  const slug = 'try-it'
  const ends = new Date(Date.now() + 20 * DAY_MS).toISOString()
  await payload.create({
    collection: 'campaigns',
    data: {
      ...{ name: '试茶', slug, kind: 'trial', startsAt: new Date(Date.now() - DAY_MS).toISOString(), endsAt: ends },
      trial: { open: true, goal: 5, quota: 2, dueDays: 14, products: [product], gets: '一罐' } as never,
    },
  })
  const { name, phone, address, words } = ann
  expect(
    await applyForTrial(
      slug,
      { name, phone, address, why: words, consent: '1' },
      { pool, address: '192.0.2.1', member: person, now: new Date() },
    ),
  ).toMatchObject({ ok: true })
  await addPreviewReader(pool, { target: ann.openid, name: ann.name, by: uuidv7(), now: now() })
  const [search, who] = [
    { query: words, day: dayOf(now(), 'Asia/Shanghai') },
    { visitor: ann.visitor, address: '192.0.2.1' },
  ]
  await noteSearch(pool, { ...search, results: 1 }, who)
  await noteOpened(pool, { ...search, collection: 'articles', document: uuidv7() }, who)
  wechat.comments = [comment('A1', '1')]
  expect(await pullTradeReviews(pool, { ...SIMULATED, host: wechat.host }, now())).toMatchObject({ value: { taken: 1 } })
  await react()
  const said = (from: object) => ({ id: uuidv7(), appId: SIMULATED.appId, event: 'gone', said: from as never, now: now() })
  const mark = (text: string) => keyedHash(key, text)
  await insertEvent(pool, { ...said({ FromUserName: ann.openid }), key: mark('1'), nonce: mark('2') })
  await insertEvent(pool, { ...said({ ExternalUserID: ann.customer }), key: mark('3'), nonce: mark('4') })
  expect(await traces()).toEqual([
    ...['live_interaction_people', 'live_reminders', 'member_aliases', 'persons', 'product_answers', 'product_questions'],
    ...[
      'reminder_grants',
      'review_contents',
      'review_votes',
      'reviews',
      'search_askers',
      'search_days',
      'search_entries',
      'search_opens',
      'trial_places',
      'wechat_events',
      'wechat_preview_readers',
    ],
    ...['wecom_chat_members', 'wecom_contacts', 'wecom_follows', 'wecom_recipients', 'wecom_removals'],
  ])
  const exported = await readKept(pool, { orderKey }, now())
  expect(exported).toMatchObject({
    ...{ person: { kind: 'member' }, orders: [{ orderId: 'A1' }, { orderId: 'A2' }], others: [{ sessions: [{}] }] },
    ...{ questions: [{ text: words }, { text: `${words}吗` }], responses: [{ kind: 'review-vote', useful: true }] },
    ...{
      reviews: [{ revisions: [{ text: words }] }, { revisions: [{ nickname: name, text: words }] }],
      applications: [{ recipient: { name, phone, address } }],
    },
    liveReminders: { grants: [{ reader: ann.openid }, { reader: ann.openid }], reminders: [{ reader: ann.openid }, {}] },
    wechat: { told: [{ FromUserName: ann.openid }], previews: [{ openid: ann.openid, name }] },
    wecom: {
      ...{ contacts: [{ id: ann.customer, name, unionid: ann.unionid }], groups: [{ id: ann.customer, name: '一群' }] },
      ...{ follows: [{ colleague: 'lin' }, { colleague: 'chen' }], removals: [{ colleague: 'chen', byWhom: 'customer' }] },
      ...{ pushes: [{ state: 'delivered', text: '新茶' }, { state: 'created' }], told: [{ ExternalUserID: ann.customer }] },
    },
  })
  const takings = exported!.liveInteractions.map(({ person: taker, orderId }) => [taker, orderId])
  expect(takings.sort()).toEqual(
    [
      [ann.openid, null],
      [ann.name, 'A1'],
    ].sort(),
  )
  const file = JSON.stringify(exported)
  for (const text of [bob.openid, bob.customer, '小波', 'B1']) expect(file, 'nothing of anybody else').not.toContain(text)
  const figures = async () => ({
    sent: await readFigures(pool, (await readPush(pool, pushes.sent))!),
    reminders: (await rows('select state, count(*)::integer from live_reminders group by 1 order by 1')).length,
    grants: await rows('select count(*)::integer, count(distinct reader)::integer as readers from reminder_grants'),
    takers: await rows('select count(*)::integer, sum(amount_fen)::integer as fen from live_interaction_people'),
    removals: await listRemovals(pool, SIMULATED_WECOM.corpId, now()),
  })
  const before = await figures()

  expect(await erasePerson(pool, { orderKey, by: 'keeper', now: now() })).toMatchObject({ ok: true, value: { orders: 2 } })
  await react()
  expect(await traces()).toEqual([])
  const keys = [hashVisitor(key, visitorOf(ann.customer)), hashMemberKeys(key, SIMULATED.appId, { openid: ann.openid })!.first]
  for (const whose of [{ orderKey }, { keys, isElsewhere: true }]) expect(await readKept(pool, whose, now())).toBeUndefined()

  const { sent, ...others } = await figures()
  expect(others).toEqual({ ...before, sent: undefined, reminders: 2 })
  expect(sent).toMatchObject({ meant: 2, delivered: 2, erased: 0 })
  expect(await readFigures(pool, (await readPush(pool, pushes.waiting))!)).toMatchObject({ meant: 2, waiting: 1, erased: 1 })
  const left = await listReminders(pool, { live, page: 1 })
  expect(left.filter(({ state }) => state === 'planned').map(({ reader }) => reader)).toEqual([bob.openid, bob.openid])

  // The company's own list still has her; so has WeChat what she wrote.
  wecom.now += MINUTE_MS
  expect(await sync()).toMatchObject({ value: { contacts: 2, removed: 0, leftOut: 1 } })
  wechat.comments = [comment('A1', '1'), comment('A2', '2')]
  await pullTradeReviews(pool, { ...SIMULATED, host: wechat.host }, now())
  confirmTasks(wecom, 'lin')
  await pushDue(payload, pool, now)
  await react()
  expect(await traces()).toEqual([])

  // She adds a colleague anew: that is a new customer.
  wecom.now += DAY_MS
  wecom.contacts[0]!.follows[0]!.since = Math.floor(wecom.now / 1_000)
  wecom.now += MINUTE_MS
  expect(await sync()).toMatchObject({ value: { leftOut: 0 } })
  expect(await rows('select external_userid as id from wecom_contacts order by 1')).toEqual([
    { id: ann.customer },
    { id: bob.customer },
  ])
})
