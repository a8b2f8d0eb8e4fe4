import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setCallback } from '#integrations/wechat/callbacks/settings.ts'
import { takeCallback } from '#integrations/wechat/callbacks/take-callback.ts'
import { wechatCallbacks } from '#integrations/wechat/callbacks/wechat-callbacks.ts'
import { connectAccount, findOfficialAccount, openOfficialAccount } from '#integrations/wechat/official-account.ts'
import { probeAccount } from '#integrations/wechat/probe.ts'
import { pushDue } from '#integrations/wechat/push/keep-pushing.ts'
import { addPreviewReader, listPreviewReaders, previewPush, removePreviewReader } from '#integrations/wechat/push/preview.ts'
import { actOnPush, type Composition, composePush, type Push, readPush, tickHandStep } from '#integrations/wechat/push/pushes.ts'
import { readQuotas } from '#integrations/wechat/push/read-quotas.ts'
import { RECALL_MS, releasePush, resolvePush } from '#integrations/wechat/push/release-push.ts'
import { runPush } from '#integrations/wechat/push/run-push.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { reactToDue } from '#server/worker/outbox.ts'
import { subscriptions } from '../../../src/subscriptions.ts'
import { bodyOf, makeArticle, makePicture } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { listen } from '../../builders/small-listener.ts'
import { endAs } from '../../fakes/wechat/publications.ts'
import { fresh, pass, SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'

let payload: Payload
let pool: Pool
let wechat: Simulator
let articles: string[]

const TOKEN = 'QDG6eK'
const KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const by = uuidv7()
const now = () => new Date(wechat.now)
const SUBMIT = '/cgi-bin/freepublish/submit'
const SEND = '/cgi-bin/message/mass/sendall'

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  wechat = await startSimulator()
  process.env.WECHAT_API_HOST = wechat.host
  const cover = (await makePicture(payload, '封面')).id
  const made = [
    await makeArticle(payload, { title: '春茶怎么选', cover }),
    await makeArticle(payload, { title: '水温多少度', cover }),
  ]
  articles = made.map(({ id }) => id)
})
afterAll(async () => {
  delete process.env.WECHAT_API_HOST
  await wechat.close()
})
beforeEach(async () => {
  Object.assign(wechat, { ...fresh(), faults: [], asked: [], materials: [], drafts: { made: 0, kept: [] }, quotas: new Map() })
  Object.assign(wechat, { profile: 'verified-service', isListed: true })
  wechat.tokens.given = []
  // The first of a month at noon, so that days and months are as long as they look.
  wechat.now = Date.parse('2027-03-01T04:00:00Z')
  for (const table of [
    'wechat_pushes',
    'wechat_pictures',
    'wechat_tokens',
    'wechat_events',
    'wechat_preview_readers',
    'wechat_accounts',
    'outbox',
  ])
    await pool.query(`delete from ${table}`)
  await pool.query('delete from rate_limits')
  const form = { ...SIMULATED, name: '茗汀', miniAppId: '', miniProductPath: '', kind: 'service' }
  await connectAccount(pool, form, now())
  await setCallback(pool, { token: TOKEN, aesKey: KEY })
})

const read = async (id: string) => (await readPush(pool, id))!
const work = async (ms = 0) => {
  wechat.now += ms
  await pushDue(payload, pool, now)
}
const draft = async (more: Partial<Composition> = {}) => {
  const chosen = articles.map((id) => ({ collection: 'articles' as const, id }))
  const made = await composePush(payload, pool, { notify: false, comments: true, articles: chosen, by, now: now(), ...more })
  if (!made.ok) throw new Error(made.kind)
  await actOnPush(pool, made.value, 'push', now())
  await work()
  expect(await read(made.value)).toMatchObject({ state: 'drafted', problem: null })
  return made.value
}
const release = async (id: string) => {
  const released = await releasePush(pool, id, { by, now: now() })
  return released.ok ? 'ok' : released.kind
}
/** The colleague has pressed, and the ten seconds are over. */
const handIn = async (id: string, faults: Simulator['faults'] = []): Promise<Push> => {
  expect(await release(id)).toBe('ok')
  wechat.asked = []
  // Before it is handed in nothing is asked: pictures and the token are there.
  wechat.faults = faults
  await work(RECALL_MS)
  wechat.faults = []
  return read(id)
}
/** What WeChat tells arrives at the hub: the front process keeps it, the worker follows. */
const tell = async (ms = 0) => {
  const sent: string[] = []
  const server = await listen(
    (address, body) =>
      takeCallback(pool, { source: wechatCallbacks, query: new URL(address, 'http://hub').searchParams, body, now: now() }),
    sent,
  )
  wechat.callback = { url: server.url, token: TOKEN, aesKey: KEY, appId: SIMULATED.appId }
  await pass(wechat, ms)
  await server.close()
  return sent
}
const follow = () =>
  reactToDue({
    pool,
    context: { payload, pool, log: { error: () => {} } as never },
    subscriptions,
    stop: new AbortController().signal,
  })
/** Announcements that failed are due at once. */
const followAgain = async () => {
  await pool.query("update outbox set leased_until = '-infinity'")
  await follow()
}
const count = (path: string) => wechat.asked.filter((asked) => asked === path).length

describe('a publication', () => {
  it('is handed in once, asked for, and ends with where it stands', async () => {
    const id = await draft()
    const submitted = await handIn(id)
    expect(submitted).toMatchObject({
      state: 'submitted',
      publish_id: '9007199254740993',
      msg_data_id: '9007199254747993',
      problem: null,
    })
    await work(30 * SECOND_MS)
    const done = await read(id)
    expect(done).toMatchObject({ state: 'published', article_id: 'article-9007199254740993', finished_at: now() })
    expect(done.articles.map(({ url }) => url)).toEqual([
      'https://mp.weixin.qq.com/s/article-9007199254740993-1',
      'https://mp.weixin.qq.com/s/article-9007199254740993-2',
    ])
    await work(HOUR_MS)
    expect([wechat.publications.length, count(SUBMIT)]).toEqual([1, 1])
  })

  it('keeps ids beyond 2^53 exactly, also when WeChat writes them as numbers', async () => {
    wechat.hasNumericIds = true
    const id = await draft()
    expect(await handIn(id)).toMatchObject({ publish_id: '9007199254740993', msg_data_id: '9007199254747993' })
    await work(30 * SECOND_MS)
    expect(await read(id)).toMatchObject({ state: 'published' })
  })

  it('may end by an event, twice, before and after it was asked for', async () => {
    wechat.delivery = { copies: 2, delayMs: 0, isReversed: true }
    const id = await draft()
    await handIn(id)
    expect(await tell(4 * SECOND_MS)).toEqual(['kept', 'known'])
    await follow()
    const done = await read(id)
    expect(done).toMatchObject({ state: 'published', article_id: 'article-9007199254740993' })
    expect(done.articles[1]!.url).toBe('https://mp.weixin.qq.com/s/article-9007199254740993-2')
    await work(HOUR_MS)
    expect((await read(id)).finished_at).toEqual(done.finished_at)
  })

  it('of which the event is faster than the answer ends when the answer is there', async () => {
    wechat.finishMs = 0
    const id = await draft()
    // The process dies between handing in and the answer.
    await release(id)
    await work(RECALL_MS)
    await pool.query("update wechat_pushes set state = 'submitting', publish_id = null, msg_data_id = null where id = $1", [id])
    await tell()
    // WeChat shows what it tells of a little later.
    const publication = wechat.publications[0]!
    Object.assign(publication, { status: 1, finishesAt: Number.POSITIVE_INFINITY })
    await follow()
    expect(await read(id)).toMatchObject({ state: 'submitting' })
    publication.status = 0
    await followAgain()
    expect(await read(id), 'known by its own address').toMatchObject({
      state: 'published',
      article_id: 'article-9007199254740993',
    })
    expect((await pool.query('select from outbox')).rowCount).toBe(0)
  })

  it.each([
    [2, '原创'],
    [3, '常规失败'],
    [4, '审核不通过'],
  ])('that WeChat refuses with status %i says why, and may go out again', async (status, said) => {
    wechat.publishStatus = status
    const id = await draft()
    await handIn(id)
    await work(30 * SECOND_MS)
    expect(await read(id)).toMatchObject({ state: 'rejected', problem: expect.stringContaining(said) })
    wechat.publishStatus = 0
    await handIn(id)
    await work(30 * SECOND_MS)
    expect(await read(id)).toMatchObject({ state: 'published', problem: null })
  })

  it('that is deleted or banned there later says so, and an older event does not take it back', async () => {
    const id = await draft()
    await handIn(id)
    wechat.now += 4 * SECOND_MS
    await pass(wechat)
    wechat.waiting = []
    endAs(wechat, wechat.publications[0]!, 0)
    endAs(wechat, wechat.publications[0]!, 6)
    wechat.delivery.isReversed = true
    expect(await tell()).toEqual(['kept', 'kept'])
    await follow()
    const done = await read(id)
    expect(done).toMatchObject({ state: 'removed', problem: expect.stringContaining('封禁') })
    expect(done.articles[0]!.url).not.toBeNull()
  })

  it('whose answer was lost is found among what is published, and not handed in again', async () => {
    const id = await draft()
    expect(await handIn(id, ['lost'])).toMatchObject({ state: 'submitting', problem: expect.stringContaining('核对') })
    await work(MINUTE_MS)
    expect(await read(id)).toMatchObject({ state: 'published', article_id: 'article-9007199254740993' })
    expect(wechat.publications).toHaveLength(1)
  })

  it('that nobody saw is not known, is never repeated by itself, and is a colleague’s to decide, with a reason', async () => {
    const id = await draft()
    expect(await handIn(id, ['silent'])).toMatchObject({ state: 'submitting' })
    for (let minute = 0; minute < 10; minute++) await work(MINUTE_MS)
    expect(await read(id)).toMatchObject({ state: 'unsure', problem: expect.stringContaining('草稿还在') })
    await work(DAY_MS)
    expect([wechat.publications.length, count(SUBMIT)]).toEqual([0, 1])
    expect(await release(id), 'not from there').toBe('state')
    expect(await resolvePush(pool, id, { isPublished: false, reason: '发表记录里没有', by, now: now() })).toBe(true)
    expect(await read(id)).toMatchObject({ state: 'drafted', resolved_by: by, resolved_reason: '发表记录里没有' })
    expect(await resolvePush(pool, id, { isPublished: true, reason: '再来一次', by, now: now() })).toBe(false)
    await handIn(id)
    await work(30 * SECOND_MS)
    expect(await read(id)).toMatchObject({ state: 'published', resolved_by: null })
  })

  it('that was believed lost and is told of after all is published', async () => {
    const id = await draft()
    wechat.finishMs = 20 * MINUTE_MS
    await handIn(id, ['lost'])
    for (let minute = 0; minute < 10; minute++) await work(MINUTE_MS)
    expect(await read(id)).toMatchObject({ state: 'unsure' })
    await tell(20 * MINUTE_MS)
    await follow()
    expect(await read(id)).toMatchObject({ state: 'published', problem: null })
    expect(wechat.publications).toHaveLength(1)
  })

  it('of which WeChat never says the end is not known after a day', async () => {
    wechat.finishMs = 9 * DAY_MS
    const id = await draft()
    await handIn(id)
    await work(HOUR_MS)
    expect(await read(id)).toMatchObject({ state: 'submitted' })
    await work(DAY_MS)
    expect(await read(id)).toMatchObject({ state: 'unsure' })
    expect(await actOnPush(pool, id, 'look', now())).toBe(true)
    wechat.publications[0]!.finishesAt = 0
    await work()
    expect(await read(id)).toMatchObject({ state: 'published' })
  })

  it('made by hand in WeChat’s backend is known by its address', async () => {
    const id = await draft()
    const [kept] = wechat.drafts.kept
    const made = {
      publishId: '555',
      articleId: 'by-hand',
      mediaId: kept!.mediaId,
      articles: kept!.articles,
      status: 1,
      finishesAt: 0,
    }
    wechat.publications.push(made)
    await tell()
    await follow()
    expect(await read(id)).toMatchObject({ state: 'published', article_id: 'by-hand' })
  })

  it('is not waited for because a send is being handed in', async () => {
    const id = await draft({ notify: true })
    await handIn(id, ['silent'])
    const other = { title: '别人的一篇', content: '<p>x</p>', content_source_url: 'https://elsewhere.example' }
    wechat.publications.push({
      publishId: '557',
      articleId: 'other',
      mediaId: 'other',
      articles: [other],
      status: 1,
      finishesAt: 0,
    })
    await tell()
    await follow()
    expect((await pool.query('select from outbox')).rowCount).toBe(0)
    expect(await read(id)).toMatchObject({ state: 'submitting' })
  })

  it('of somebody else changes nothing here', async () => {
    const id = await draft()
    const other = { title: '别人的一篇', content: '<p>x</p>', content_source_url: 'https://elsewhere.example' }
    wechat.publications.push({
      publishId: '556',
      articleId: 'other',
      mediaId: 'other',
      articles: [other],
      status: 1,
      finishesAt: 0,
    })
    await tell()
    await follow()
    expect(await read(id)).toMatchObject({ state: 'drafted' })
    expect((await pool.query('select from outbox')).rowCount).toBe(0)
  })
})

describe('a send', () => {
  it('goes to all followers once, and ends with addresses and how many it reached', async () => {
    const id = await draft({ notify: true })
    expect(await handIn(id)).toMatchObject({ state: 'submitted', msg_id: '9007199254741001', publish_id: null })
    expect(wechat.sends[0]!.clientId).toBe((await read(id)).release_key)
    await work(30 * SECOND_MS)
    expect(await read(id), 'the answer knows no addresses').toMatchObject({ state: 'published', sent_count: null })
    await tell()
    await follow()
    const done = await read(id)
    expect(done).toMatchObject({ state: 'published', sent_count: 1_197 })
    expect(done.articles.map(({ url }) => url)).toEqual([
      'https://mp.weixin.qq.com/s/sent-9007199254741001-1',
      'https://mp.weixin.qq.com/s/sent-9007199254741001-2',
    ])
  })

  it.each(['lost', 'silent'] as const)(
    'whose answer was %s is handed in again under its key, and happens once',
    async (fault) => {
      const id = await draft({ notify: true })
      expect(await handIn(id, [fault])).toMatchObject({ state: 'submitting' })
      for (let minute = 0; minute < 5; minute++) await work(MINUTE_MS)
      expect(await read(id)).toMatchObject({ state: 'published', msg_id: '9007199254741001' })
      expect(wechat.sends).toHaveLength(1)
    },
  )

  it('of which the first may have happened is not known when the second is refused', async () => {
    const id = await draft({ notify: true })
    await handIn(id, ['lost'])
    wechat.faults = [{ errcode: 45028 }]
    await work(MINUTE_MS)
    expect(await read(id)).toMatchObject({ state: 'unsure', problem: expect.stringContaining('核对') })
    expect(await release(id)).toBe('state')
  })

  it('is not repeated by itself after half an hour', async () => {
    const id = await draft({ notify: true })
    await handIn(id, ['silent'])
    wechat.now += 40 * MINUTE_MS
    await work()
    expect(await read(id)).toMatchObject({ state: 'unsure' })
    expect(wechat.sends).toHaveLength(0)
  })

  it('believed not to have happened and let out again within the day is refused by WeChat, not sent twice', async () => {
    const id = await draft({ notify: true })
    wechat.finishMs = HOUR_MS
    await handIn(id, ['lost'])
    wechat.now += 40 * MINUTE_MS
    await work()
    await resolvePush(pool, id, { isPublished: false, reason: '没有看到', by, now: now() })
    await handIn(id)
    expect(await read(id)).toMatchObject({ state: 'submitted', msg_id: '9007199254741001' })
    expect(wechat.sends).toHaveLength(1)
  })

  it.each([
    ['err(20013)', '侵权'],
    ['err(40002)', '30 分钟内没有'],
    ['send fail', '查看原因'],
  ])('that ends with %s says why, and may be sent again', async (status, said) => {
    wechat.sendStatus = status
    const id = await draft({ notify: true })
    await handIn(id)
    await tell(4 * SECOND_MS)
    await follow()
    expect(await read(id)).toMatchObject({ state: 'rejected', problem: expect.stringContaining(said), release_key: null })
    wechat.sendStatus = 'send success'
    wechat.now += MINUTE_MS
    await handIn(id)
    await work(30 * SECOND_MS)
    expect(await read(id)).toMatchObject({ state: 'published' })
    expect(wechat.sends).toHaveLength(2)
  })
})

describe('what goes out', () => {
  it('can be taken back for ten seconds, and not later', async () => {
    const id = await draft()
    await release(id)
    await work(RECALL_MS - SECOND_MS)
    expect(await read(id)).toMatchObject({ state: 'releasing' })
    expect(await actOnPush(pool, id, 'recall', now())).toBe(true)
    await work(HOUR_MS)
    expect([await read(id), wechat.publications.length]).toMatchObject([{ state: 'drafted' }, 0])
    await handIn(id)
    expect(await actOnPush(pool, id, 'recall', now())).toBe(false)
  })

  it('is not let out once somebody has published it by hand, and counts as that', async () => {
    const id = await draft({ notify: true })
    await tickHandStep(pool, id, { step: 'published', isDone: true })
    expect(await release(id)).toBe('state')
    expect((await readQuotas(pool, (await findOfficialAccount(pool))!, now())).send.used).toBe(1)
  })

  it('is not known when WeChat answers nothing at all for half an hour', async () => {
    const id = await draft()
    await release(id)
    wechat.faults = Array.from({ length: 40 }, () => 'silent' as const)
    await work(RECALL_MS)
    expect(await read(id)).toMatchObject({ state: 'submitting' })
    for (let minute = 0; minute < 50; minute++) await work(MINUTE_MS)
    expect(await read(id)).toMatchObject({ state: 'unsure', problem: expect.stringContaining('一直没有应答') })
    expect(wechat.publications).toEqual([])
  })

  it('that is pressed twice, or run by two workers, is handed in once', async () => {
    const id = await draft()
    expect((await Promise.all([release(id), release(id)])).sort()).toEqual(['ok', 'state'])
    wechat.now += RECALL_MS
    await Promise.all([runPush(payload, pool, id, now()), runPush(payload, pool, id, now())])
    await work(30 * SECOND_MS)
    expect([await read(id), wechat.publications.length]).toMatchObject([{ state: 'published' }, 1])
  })

  it.each([
    [48001, '没有这个接口的权限'],
    [45009, '次数已经用完'],
    [40164, '白名单'],
    [53503, '发布检查'],
  ])('and is refused with %i stays a draft, with why, and is not tried again by itself', async (errcode, said) => {
    const id = await draft()
    expect(await handIn(id, [{ errcode }])).toMatchObject({ state: 'drafted', problem: expect.stringContaining(said) })
    await work(HOUR_MS)
    expect(wechat.publications).toHaveLength(0)
  })

  it('waits while WeChat is too busy, and goes on by itself', async () => {
    const id = await draft()
    expect(await handIn(id, [{ errcode: 45011 }])).toMatchObject({ state: 'releasing' })
    await work(MINUTE_MS)
    expect(await read(id)).toMatchObject({ state: 'submitted' })
    expect(wechat.publications).toHaveLength(1)
  })

  it('is what lies in the draft box: what was changed or taken down since stops it', async () => {
    const id = await draft()
    const article = { collection: 'articles' as const, id: articles[1]! }
    await payload.update({ ...article, data: { body: bodyOf(`改成 ${wechat.now} 度。`) } })
    expect(await handIn(id)).toMatchObject({ state: 'drafted', problem: expect.stringContaining('更新到草稿') })
    await payload.update({
      ...article,
      data: { publishUntil: new Date(wechat.now - HOUR_MS).toISOString(), publishedAt: '2027-01-01T00:00:00Z' },
    })
    expect(await handIn(id)).toMatchObject({ state: 'drafted', problem: expect.stringContaining('下架') })
    await payload.update({ ...article, data: { publishUntil: null } })
    await actOnPush(pool, id, 'update', now())
    await work()
    await handIn(id)
    expect(await read(id)).toMatchObject({ state: 'submitted' })
  })

  it('whose draft was taken away in WeChat’s backend says so', async () => {
    const id = await draft()
    wechat.drafts.kept = []
    await handIn(id)
    for (let minute = 0; minute < 10; minute++) await work(MINUTE_MS)
    expect(await read(id)).toMatchObject({ state: 'unsure', problem: expect.stringContaining('不在草稿箱') })
  })

  it('of an account that is not connected any more sends nothing', async () => {
    const id = await draft()
    await release(id)
    await connectAccount(pool, { ...SIMULATED, appId: 'wx0000000000000000', name: '', miniAppId: '', miniProductPath: '' }, now())
    await work(RECALL_MS)
    expect(await read(id)).toMatchObject({ state: 'drafted', problem: expect.stringContaining('另一个账号') })
    expect(await release(id)).toBe('no-account')
  })
})

describe('what is left', () => {
  const quotas = async () => readQuotas(pool, (await findOfficialAccount(pool))!, now())

  it('is four sends a month of a service account, counted in China’s months, and refused before it is spent', async () => {
    for (let send = 0; send < 4; send++) {
      expect((await quotas()).send).toEqual({ used: send, limit: 4, period: 'month' })
      await handIn(await draft({ notify: true }))
    }
    const fifth = await draft({ notify: true })
    expect(await release(fifth)).toBe('quota')
    expect(wechat.sends).toHaveLength(4)
    // Midnight in China ends the month, eight hours before it ends in Greenwich.
    wechat.now = Date.parse('2027-03-31T15:59:00Z')
    expect(await release(fifth)).toBe('quota')
    wechat.now = Date.parse('2027-03-31T16:01:00Z')
    expect(await release(fifth)).toBe('ok')
  })

  it('is one send a day of a subscription account; what was refused or taken back took none', async () => {
    await pool.query("update wechat_accounts set kind = 'subscription'")
    wechat.profile = 'verified-subscription'
    const [one, two] = [await draft({ notify: true }), await draft({ notify: true })]
    await release(one)
    expect(await release(two)).toBe('quota')
    await actOnPush(pool, one, 'recall', now())
    wechat.sendStatus = 'err(20013)'
    await handIn(two)
    await tell(4 * SECOND_MS)
    await follow()
    expect((await quotas()).send).toEqual({ used: 0, limit: 1, period: 'day' })
    expect(await release(one)).toBe('ok')
  })

  it('cannot be overdrawn by two who press at once', async () => {
    await pool.query("update wechat_accounts set kind = 'subscription'")
    const drafts = [await draft({ notify: true }), await draft({ notify: true })]
    expect((await Promise.all(drafts.map(release))).sort()).toEqual(['ok', 'quota'])
  })

  it('of publications is what WeChat allows a day; what the account may not do is refused', async () => {
    await probeAccount(pool, (await openOfficialAccount(pool))!, now())
    expect((await quotas()).publish).toEqual({ used: 0, limit: 100, period: 'day' })
    const id = await draft()
    wechat.profile = 'unverified'
    await probeAccount(pool, (await openOfficialAccount(pool))!, now())
    expect(await release(id)).toBe('may-not')
    expect(count(SUBMIT)).toBe(0)
  })

  it('is not known of a kind that nobody has chosen, and WeChat has the last word', async () => {
    await pool.query('update wechat_accounts set kind = null')
    wechat.profile = 'verified-subscription'
    await handIn(await draft({ notify: true }))
    const second = await draft({ notify: true })
    expect(await handIn(second)).toMatchObject({ state: 'drafted', problem: expect.stringContaining('群发次数已经用完') })
    expect(count(SEND)).toBe(1)
  })
})

describe('a draft', () => {
  it('is shown on the WeChat of a kept colleague, and of nobody else', async () => {
    const id = await draft()
    const show = async (target: string) => {
      const shown = await previewPush(pool, id, { target, now: now() })
      return shown.ok ? 'ok' : `${shown.kind} ${shown.message}`
    }
    const add = async (target: string, name = '小林') => {
      const added = await addPreviewReader(pool, { target, name, by, now: now() })
      return added.ok ? 'ok' : added.kind
    }
    expect(await show('xiaolin_88')).toContain('reader')
    expect(await add('小林')).toBe('target')
    expect(await add('xiaolin_88')).toBe('ok')
    const openid = `o${'a'.repeat(27)}`
    expect(await add(openid, '')).toBe('ok')
    expect([await show('xiaolin_88'), await show(openid)]).toEqual(['ok', 'ok'])
    expect(wechat.previews).toEqual([
      { to: 'xiaolin_88', mediaId: 'draft-1' },
      { to: openid, mediaId: 'draft-1' },
    ])
    await add('nobody_here', '不存在')
    expect(await show('nobody_here')).toContain('微信号不对')
    expect(await removePreviewReader(pool, openid)).toBe(true)
    expect((await listPreviewReaders(pool)).map(({ target }) => target).sort()).toEqual(['nobody_here', 'xiaolin_88'])
    await handIn(id)
    expect(await show('xiaolin_88'), 'it has gone out').toContain('state')
  })

  it('is deleted there and composed anew, also when the answer is lost', async () => {
    const id = await draft()
    expect(await actOnPush(pool, id, 'discard', now())).toBe(true)
    wechat.faults = ['silent']
    await work()
    expect(await read(id)).toMatchObject({ state: 'discarding' })
    await work(MINUTE_MS)
    expect(await read(id)).toMatchObject({ state: 'composing', media_id: null })
    expect(wechat.drafts.kept).toEqual([])
    await actOnPush(pool, id, 'push', now())
    await work()
    expect(await read(id)).toMatchObject({ state: 'drafted', media_id: 'draft-2' })
    wechat.drafts.kept = []
    await actOnPush(pool, id, 'discard', now())
    await work()
    expect(await read(id)).toMatchObject({ state: 'gone' })
  })

  it('with a kind of content that nobody can write for WeChat is not made', async () => {
    const strange = { type: 'mystery', version: 1, children: [{ type: 'text', text: '看不懂的一段', version: 1 }] }
    const article = await makeArticle(payload, { title: '有怪东西', cover: (await makePicture(payload, '封面')).id })
    await pool.query(`update articles set body = jsonb_set(body, '{root,children,0}', $2::jsonb) where id = $1`, [
      article.id,
      JSON.stringify(strange),
    ])
    const made = await composePush(payload, pool, {
      ...{ notify: false, comments: true, by, now: now() },
      articles: [{ collection: 'articles', id: article.id }],
    })
    await actOnPush(pool, made.ok ? made.value : '', 'push', now())
    await work()
    expect(await read(made.ok ? made.value : '')).toMatchObject({ state: 'failed', problem: expect.stringContaining('mystery') })
  })
})
