import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectAccount } from '#integrations/wechat/official-account.ts'
import { matchByHand } from '#integrations/wechat/statistics/derive.ts'
import { pullRound } from '#integrations/wechat/statistics/keep-pulling-statistics.ts'
import { planRound, pullDue, pullNow } from '#integrations/wechat/statistics/pull.ts'
import { readStatistics } from '#integrations/wechat/statistics/standing.ts'
import { storeChannelDays } from '#measurement/channel-days/store-channel-days.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { testPayload } from '../../builders/payload.ts'
import { SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'
import { createStatistics } from '../../fakes/wechat/statistics.ts'

let payload: Payload
let pool: Pool
let wechat: Simulator
let article: string

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  wechat = await startSimulator()
  process.env.WECHAT_API_HOST = wechat.host
  const made = await payload.create({ collection: 'articles', data: { title: '春茶怎么泡', slug: 'brew' } as never, draft: true })
  article = `articles:${made.id}`
})
afterAll(async () => {
  for (const name of ['WECHAT_API_HOST', 'WECHAT_MINI_APPID', 'WECHAT_MINI_SECRET', 'WECHAT_SHOP_APPID', 'WECHAT_SHOP_SECRET'])
    delete process.env[name]
  await wechat.close()
})
beforeEach(async () => {
  // Half past nine of 6 November in China, so that a round is of five days: WeChat has figures since the first.
  Object.assign(wechat, { now: Date.parse('2025-11-06T01:30:00Z'), profile: 'verified-service', faults: [], asked: [] })
  wechat.statistics = createStatistics()
  wechat.quotas.clear()
  wechat.tokens.given = []
  await pool.query(
    `truncate wechat_statistic_days, wechat_articles, wechat_article_days, wechat_article_totals, wechat_account_days, wechat_lives,
       wechat_tokens, channel_days, channel_day_corrections, wechat_push_articles cascade`,
  )
  await pool.query("delete from settings where name like 'wechat-statistics%'")
  const connecting = { ...SIMULATED, name: '茗汀', miniAppId: '', miniProductPath: '' }
  await connectAccount(pool, connecting, clock())
})

const clock = () => new Date(wechat.now)
const later = (ms: number) => {
  wechat.now += ms
}
const counted = (more: object = {}) => ({
  msgid: '2247490098_1',
  title: '春茶怎么泡',
  publishedOn: '2025-11-04',
  rate: 0.15,
  days: {
    '2025-11-04': { readers: 200, fromMessage: 150, shares: 12 },
    '2025-11-05': { readers: 40, fromMessage: 30, shares: 3 },
  },
  ...more,
})
const days = async () =>
  (
    await pool.query(
      `select day::text as day, source, delivered, readers, shares, viewers, buyers, stored_by from channel_days order by source, day`,
    )
  ).rows
const tasks = async (where = 'true') =>
  (
    await pool.query(
      `select kind, day::text as day, state, problem, tries, due_at from wechat_statistic_days where ${where} order by kind, day desc`,
    )
  ).rows

describe('the morning round', () => {
  it('brings reads, shares and deliveries of articles whose title the hub knows into channel days', async () => {
    wechat.statistics.articles = [counted(), counted({ msgid: '2247490098_2', title: '谁也不认识的题目' })]
    expect(await pullRound(pool, clock)).toBe(10)
    expect(await days()).toMatchObject([
      // 180 of them came from the message; at a rate of 15 % it was delivered to 1,200.
      { day: '2025-11-04', source: 'official-account', delivered: 1_200, readers: 180, shares: null, stored_by: 'wechat' },
      { day: '2025-11-04', source: 'official-account-daily', delivered: null, readers: 200, shares: 12 },
      { day: '2025-11-05', source: 'official-account-daily', readers: 40, shares: 3 },
    ])
    const { articles, accountDays, standings } = await readStatistics(pool)
    expect(articles).toMatchObject([
      {
        title: '春茶怎么泡',
        subject: article,
        matched_by: 'title',
        readers: 240,
        shares: 15,
        delivery_rate: 0.15,
        counted_to: '2025-11-05',
      },
      { title: '谁也不认识的题目', subject: null },
    ])
    expect(accountDays[0]).toMatchObject({ day: '2025-11-05', figures: { read_user: 80, share_user: 6 } })
    expect(standings[0]).toMatchObject({ kind: 'reads', isConnected: true, last_done: '2025-11-05', open: [] })
    expect(standings[2]).toMatchObject({ kind: 'mini', isConnected: false, last_done: null })
  })

  it('asks once a day, for nothing of before November 2025 and nothing of today', async () => {
    await pullRound(pool, clock)
    expect(await pullRound(pool, clock)).toBe(0)
    later(22 * HOUR_MS)
    expect(await pullRound(pool, clock)).toBe(0)
    later(HOUR_MS)
    // The new day, and the totals of the days before it again.
    expect(await pullRound(pool, clock)).toBe(7)
    wechat.now = Date.parse('2025-11-04T01:00:00Z')
    await pool.query('truncate wechat_statistic_days')
    await planRound(pool, clock())
    expect((await tasks("kind = 'reads'")).map(({ day }) => day)).toEqual(['2025-11-03', '2025-11-02', '2025-11-01'])
  })

  it('gives what is read in percent the same meaning, also once it turns out to be percent', async () => {
    wechat.statistics = {
      ...createStatistics(),
      unit: 100,
      articles: [counted({ rate: 0.006, days: { '2025-11-04': { readers: 9, fromMessage: 6, shares: 0 } } })],
    }
    await pullRound(pool, clock)
    // A finish rate of 50 tells that 0.6 is 0.6 %.
    expect((await days())[0]).toMatchObject({ source: 'official-account', delivered: 1_000, readers: 6 })
    expect((await readStatistics(pool)).articles[0]).toMatchObject({ finish_rate: 0.5 })
    expect((await readStatistics(pool)).articles[0]!.delivery_rate).toBeCloseTo(0.006)
  })

  it('finds the content of an article that was written into the hub later', async () => {
    wechat.statistics.articles = [counted({ title: '后来才有的一篇' })]
    await pullRound(pool, clock)
    expect(await days()).toEqual([])
    await payload.create({ collection: 'articles', data: { title: '后来才有的一篇', slug: 'later' } as never, draft: true })
    // Whichever day is asked for next.
    await pullNow(pool, clock, ['2025-11-01'])
    expect(await days()).toHaveLength(3)
  })

  it('knows an article that the hub has pushed by WeChat’s own id, whatever it is called there', async () => {
    const push = '01994c00-0000-7000-8000-0000000000aa'
    await pool.query(
      `insert into wechat_pushes (id, app_id, notify, comments, state, made_by, made_at, changed_at, due_at, msg_data_id)
       values ($1, $2, true, false, 'composing', $1, $3, $3, $3, '2247490098')`,
      [push, SIMULATED.appId, clock()],
    )
    await pool.query(
      `insert into wechat_push_articles (push_id, place, collection, document_id, title, author, digest) values ($1, 1, 'articles', $2, '', '', '')`,
      [push, article.slice('articles:'.length)],
    )
    wechat.statistics.articles = [counted({ msgid: '2247490098_2', title: '在公众号里改过的题目' }), counted({ title: '头条' })]
    await pullRound(pool, clock)
    await pool.query('delete from wechat_pushes where id = $1', [push])
    expect((await readStatistics(pool)).articles).toMatchObject([
      { msgid: '2247490098_1', subject: null },
      { msgid: '2247490098_2', subject: article, matched_by: 'push' },
    ])
  })

  it('claims no delivery of an article that notified nobody', async () => {
    wechat.statistics.articles = [counted({ isNotified: false, rate: 0 })]
    await pullRound(pool, clock)
    expect((await days()).map(({ source }) => source)).toEqual(['official-account-daily', 'official-account-daily'])
  })
})

describe('a day that is late or fails', () => {
  it('is asked again when WeChat says that more is to come, and corrected', async () => {
    wechat.statistics.articles = [counted()]
    wechat.statistics.delayed = new Set(['2025-11-05'])
    await pullRound(pool, clock)
    expect(await tasks("state = 'delayed'")).toMatchObject([
      { kind: 'reads', day: '2025-11-05' },
      { kind: 'totals', day: '2025-11-05' },
    ])
    wechat.statistics.delayed.clear()
    wechat.statistics.articles[0]!.days['2025-11-05']!.readers = 55
    later(4 * HOUR_MS)
    expect(await pullRound(pool, clock)).toBe(2)
    expect(await tasks("state <> 'done'")).toEqual([])
    expect(await days()).toContainEqual(expect.objectContaining({ day: '2025-11-05', readers: 55 }))
    const corrected = await pool.query(
      "select before->>'readers' as readers from channel_day_corrections where day = '2025-11-05'",
    )
    expect(corrected.rows).toEqual([{ readers: '40' }])
  })

  it('says why, and is repeated ever more rarely until it is told', async () => {
    await planRound(pool, clock())
    wechat.faults = ['rubbish']
    expect(await pullDue(pool, clock, { most: 1 })).toBe(1)
    const [failed] = await tasks("state = 'failed'")
    expect(failed).toMatchObject({ day: '2025-11-05', tries: 1, problem: expect.stringContaining('没有应答') })
    expect(failed!.due_at).toEqual(new Date(wechat.now + 2 * MINUTE_MS))
    await pullDue(pool, clock)
    expect(await tasks("state <> 'done'")).toHaveLength(1)
    later(2 * MINUTE_MS)
    expect(await pullDue(pool, clock)).toBe(1)
    expect(await tasks("state <> 'done'")).toEqual([])
  })

  it('while WeChat is silent is asked no further', async () => {
    await planRound(pool, clock())
    wechat.faults = ['silent', 'rubbish', 'silent', 'silent']
    expect(await pullDue(pool, clock)).toBe(3)
    expect(await tasks("state = 'failed'")).toHaveLength(3)
  })

  it('waits for the calls of the next day when they are used up, and for the next round when the account may not ask', async () => {
    await planRound(pool, clock())
    wechat.faults = [null, { errcode: 45009 }]
    await pullDue(pool, clock, { most: 1 })
    expect((await tasks("kind = 'reads'"))[0]).toMatchObject({ state: 'failed', due_at: new Date('2025-11-06T16:10:00Z') })
    expect(await pullDue(pool, clock)).toBe(5)
    wechat.profile = 'unverified'
    later(15 * HOUR_MS)
    expect(await pullDue(pool, clock)).toBe(1)
    const reads = await tasks("kind = 'reads'")
    expect(new Set(reads.map(({ state }) => state))).toEqual(new Set(['refused']))
    expect(reads[0]).toMatchObject({ problem: expect.stringContaining('48001'), due_at: new Date('2025-11-07T00:30:00Z') })
  })

  it('that two ask for at once has one asker, and one that died leaves it to the next', async () => {
    await planRound(pool, clock())
    const asked = await Promise.all([pullDue(pool, clock), pullDue(pool, clock), pullDue(pool, clock)])
    expect(asked.reduce((sum, one) => sum + one, 0)).toBe(10)
    expect(wechat.asked.filter((path) => path.endsWith('getarticletotaldetail'))).toHaveLength(5)
    await pool.query(
      "update wechat_statistic_days set state = 'waiting', due_at = $1 where day = '2025-11-05' and kind = 'reads'",
      [new Date(wechat.now + 5 * MINUTE_MS)],
    )
    expect(await pullDue(pool, clock)).toBe(0)
    later(5 * MINUTE_MS)
    expect(await pullDue(pool, clock)).toBe(1)
  })
})

describe('figures by hand', () => {
  it('stand against the pull', async () => {
    wechat.statistics.articles = [counted()]
    const byHand = {
      subject: article,
      day: '2025-11-04',
      source: 'official-account',
      figures: { delivered: 1_300, readers: 180 },
    }
    await storeChannelDays(pool, [byHand], { by: 'colleague', at: clock() })
    await pullRound(pool, clock)
    expect((await days())[0]).toMatchObject({ source: 'official-account', delivered: 1_300, stored_by: 'colleague' })
  })

  it('an article that a colleague gives to another content takes its figures there, and may belong to none', async () => {
    wechat.statistics.articles = [counted()]
    await pullRound(pool, clock)
    const other = await payload.create({ collection: 'articles', data: { title: '另一篇', slug: 'other' } as never, draft: true })
    const subject = `articles:${other.id}`
    expect(await matchByHand(pool, SIMULATED.appId, { msgid: '2247490098_1', subject, now: clock() })).toBe(true)
    const owners = async () =>
      (
        await pool.query(
          "select distinct s.collection || ':' || s.document as subject from channel_days d join subjects s on s.id = d.content_id",
        )
      ).rows
    expect(await owners()).toEqual([{ subject }])
    later(24 * HOUR_MS)
    await pullRound(pool, clock)
    expect(await owners()).toEqual([{ subject }])
    await matchByHand(pool, SIMULATED.appId, { msgid: '2247490098_1', subject: null, now: clock() })
    expect(await days()).toEqual([])
    later(24 * HOUR_MS)
    await pullRound(pool, clock)
    expect(await days()).toEqual([])
    expect(await matchByHand(pool, SIMULATED.appId, { msgid: '1_1', subject, now: clock() })).toBe(false)
  })

  it('are asked for at once, and the rest is left to the worker', async () => {
    wechat.statistics.articles = [counted()]
    await pullRound(pool, clock)
    wechat.statistics.articles[0]!.days['2025-11-04']!.shares = 99
    expect(await pullNow(pool, clock, ['2025-11-04'])).toBe(2)
    expect(await days()).toContainEqual(expect.objectContaining({ day: '2025-11-04', shares: 99 }))
  })
})

describe('the mini program and lives', () => {
  beforeEach(() => {
    Object.assign(process.env, { WECHAT_MINI_APPID: SIMULATED.appId, WECHAT_MINI_SECRET: SIMULATED.secret })
    Object.assign(process.env, { WECHAT_SHOP_APPID: SIMULATED.appId, WECHAT_SHOP_SECRET: SIMULATED.secret })
  })

  it('are pulled as WeChat counts them; a live belongs to the one planned for its hour', async () => {
    const planned = await payload.create({
      collection: 'live-streams',
      data: { title: '周四直播', slug: 'thursday', startsAt: '2025-11-05T12:00:00.000Z' } as never,
      draft: true,
    })
    wechat.statistics.mini = {
      '2025-11-04': { visitors: 900, shares: 31, kept: { 0: 200, 1: 40 }, pages: { 'pages/index/index': 700 } },
    }
    wechat.statistics.lives = [
      {
        exportId: 'export/UzFf77',
        beganAt: Date.parse('2025-11-05T11:58:00Z'),
        viewers: 2_000,
        buyers: 60,
        orders: 70,
        fen: 903_000,
        shares: 15,
      },
      {
        exportId: 'export/UzFf78',
        beganAt: Date.parse('2025-11-05T04:00:00Z'),
        viewers: 5,
        buyers: 0,
        orders: 0,
        fen: 0,
        shares: 0,
      },
    ]
    await pullRound(pool, clock)
    const { miniDays, lives } = await readStatistics(pool)
    expect(miniDays).toMatchObject([
      {
        day: '2025-11-04',
        figures: {
          visitors: 900,
          shares: 31,
          newVisitors: 200,
          keptNew: { 1: 40 },
          pages: [{ path: 'pages/index/index', visits: 700 }],
        },
      },
    ])
    expect(await tasks("kind = 'mini' and state <> 'done'")).toMatchObject([
      { day: '2025-11-05', state: 'delayed' },
      { day: '2025-11-03' },
    ])
    expect(lives).toMatchObject([
      { subject: `live-streams:${planned.id}`, viewers: 2_000 },
      { subject: null, viewers: 5 },
    ])
    expect(await days()).toMatchObject([{ day: '2025-11-05', source: 'channels-live', viewers: 2_000, buyers: 60, shares: 15 }])
  })
})
