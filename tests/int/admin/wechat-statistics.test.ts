import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { connectAccount } from '#integrations/wechat/official-account.ts'
import type { Pool } from '#platform/database.ts'
import { addDays, dayOf } from '#platform/days.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleagues, type Rest, restOf } from '../../builders/rest.ts'
import { SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'

let payload: Payload
let pool: Pool
let rest: Rest
let staff: Awaited<ReturnType<typeof makeColleagues>>
let wechat: Simulator
const day = addDays(dayOf(new Date(), 'Asia/Shanghai'), -3)

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  rest = restOf(payload)
  staff = await makeColleagues(payload)
  wechat = await startSimulator()
  process.env.WECHAT_API_HOST = wechat.host
  await payload.create({ collection: 'articles', data: { title: '春茶怎么泡', slug: 'brew' } as never, draft: true })
})
afterAll(async () => {
  delete process.env.WECHAT_API_HOST
  await wechat.close()
})
beforeEach(async () => {
  await pool.query(
    'truncate wechat_accounts, wechat_statistic_days, wechat_articles, wechat_article_totals, wechat_article_days, channel_days',
  )
  wechat.statistics.articles = [
    {
      msgid: '100_1',
      title: '另一个题目',
      publishedOn: day,
      rate: 0.1,
      days: { [day]: { readers: 20, fromMessage: 10, shares: 1 } },
    },
  ]
})

const connect = () => connectAccount(pool, { ...SIMULATED, name: '茗汀', miniAppId: '', miniProductPath: '' }, new Date())
const post = (path: string, body: object, token?: string) => rest('POST', `/api/wechat-statistics${path}`, { body, token })
const matches = async () => (await pool.query('select subject, matched_by from wechat_articles')).rows

it('is pulled on demand by brand managers, for a day that WeChat has figures of', async () => {
  const manager = staff['brand-manager'].token
  expect((await post('/pull', { day }, manager)).status).toBe(409)
  await connect()
  expect((await post('/pull', { day: '2025-10-31' }, manager)).status).toBe(400)
  expect((await post('/pull', { day: dayOf(new Date(), 'Asia/Shanghai') }, manager)).status).toBe(400)
  expect((await post('/pull', { day }, manager)).body).toEqual({ asked: 2 })
  expect(await matches()).toEqual([{ subject: null, matched_by: null }])
  for (const role of ['editor', 'analyst', 'moderator'] as const)
    expect((await post('/pull', { day }, staff[role].token)).status).toBe(403)
  expect((await post('/pull', { day })).status).toBe(401)
})

it('an article is given to a content by its title or address, by who may push', async () => {
  await connect()
  await post('/pull', { day }, staff['brand-manager'].token)
  const { id } = (await payload.find({ collection: 'articles', limit: 1, overrideAccess: true, draft: true })).docs[0]!
  const match = (content: string, token = staff.editor.token) => post('/match', { msgid: '100_1', content }, token)
  expect((await match('没有这一篇')).status).toBe(400)
  expect((await match('春茶怎么泡')).body).toEqual({ subject: `articles:${id}` })
  expect(await matches()).toEqual([{ subject: `articles:${id}`, matched_by: 'hand' }])
  const kept = await pool.query("select delivered, readers from channel_days where source = 'official-account'")
  expect(kept.rows).toEqual([{ delivered: 100, readers: 10 }])
  expect((await match('http://localhost:3000/articles/brew')).status).toBe(200)
  expect((await match('')).body).toEqual({ subject: null })
  expect((await pool.query('select 1 from channel_days')).rowCount).toBe(0)
  expect((await post('/match', { msgid: '9_9', content: '春茶怎么泡' }, staff.editor.token)).status).toBe(404)
  for (const role of ['analyst', 'moderator'] as const) expect((await match('', staff[role].token)).status).toBe(403)
  expect((await post('/match', { msgid: '100_1', content: '' })).status).toBe(401)
})
