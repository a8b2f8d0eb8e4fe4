import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { takeTicket } from '#integrations/wechat/js-sdk/ticket.ts'
import { connectAccount, findOfficialAccount, openOfficialAccount } from '#integrations/wechat/official-account.ts'
import { probeAccount } from '#integrations/wechat/probe.ts'
import { pushDue } from '#integrations/wechat/push/keep-pushing.ts'
import { addPreviewReader, previewPush } from '#integrations/wechat/push/preview.ts'
import { actOnPush, composePush, readPush } from '#integrations/wechat/push/pushes.ts'
import { isUnderWay, type PushAct } from '#integrations/wechat/push/states.ts'
import { planRound, pullDue } from '#integrations/wechat/statistics/pull.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { makeArticle, makePicture } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Fault, fresh, SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'
import { fewTroubles, hurry, troubles } from '../../fakes/wechat/troubles.ts'

let payload: Payload
let pool: Pool
let wechat: Simulator
let push: string

const by = uuidv7()
const now = () => new Date(wechat.now)
const read = async () => (await readPush(pool, push))!

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  wechat = await startSimulator()
  process.env.WECHAT_API_HOST = wechat.host
  hurry()
  Object.assign(wechat, fresh())
  wechat.now = Date.parse('2026-06-03T04:00:00Z')
  const form = { ...SIMULATED, name: '茗汀', miniAppId: '', miniProductPath: '', kind: 'service' }
  await connectAccount(pool, form, now())
  const article = await makeArticle(payload, { title: '春茶怎么选', cover: (await makePicture(payload, '封面')).id })
  const articles = [{ collection: 'articles' as const, id: article.id }]
  const made = await composePush(payload, pool, { notify: false, comments: true, articles, by, now: now() })
  if (!made.ok) throw new Error(made.kind)
  push = made.value
})
afterAll(async () => {
  vi.restoreAllMocks()
  delete process.env.WECHAT_API_HOST
  await wechat.close()
})
beforeEach(async () => {
  Object.assign(wechat, { asked: [], faultsAt: {}, quotas: new Map() })
  wechat.now += HOUR_MS
})

const trouble = (path: string, fault: Fault) => {
  wechat.faultsAt = { [path]: [fault] }
}

/** The worker goes on until nothing is under way; a colleague repeats what was refused. */
async function carryOut(act: PushAct, until: string): Promise<void> {
  await actOnPush(pool, push, act, now())
  for (let rounds = 0; rounds < 40; rounds++) {
    await pushDue(payload, pool, now)
    const { state, problem } = await read()
    if (state === until && problem === null) return
    if (problem !== null) expect(problem).toMatch(/\p{Script=Han}/u)
    if (state === until && until === 'composing') return
    if (!isUnderWay(state)) await actOnPush(pool, push, act, now())
    wechat.now += MINUTE_MS
  }
  throw new Error(`it never came to be ${until}: ${(await read()).state}`)
}

describe('a draft', () => {
  beforeEach(async () => {
    if ((await read()).state === 'drafted') return
    await pool.query("update wechat_pushes set state = 'composing', media_id = null, problem = null where id = $1", [push])
    wechat.drafts.kept = []
    await carryOut('push', 'drafted')
  })

  it.each(fewTroubles)('is brought up to date while WeChat answers %s', async (_name, fault) => {
    await pool.query('update wechat_push_articles set sent_hash = null where push_id = $1', [push])
    trouble('/cgi-bin/draft/update', fault)
    await carryOut('update', 'drafted')
    expect(wechat.faultsAt['/cgi-bin/draft/update']).toEqual([])
    expect(wechat.drafts.kept).toHaveLength(1)
  })

  it.each(Object.entries(troubles))(
    'is shown to a colleague while WeChat answers %s, or he reads why not',
    async (_name, fault) => {
      await addPreviewReader(pool, { target: 'lin_xiaoman', name: '小满', by, now: now() })
      trouble('/cgi-bin/message/mass/preview', fault)
      const shown = await previewPush(pool, push, { target: 'lin_xiaoman', now: now() })
      if (!shown.ok) expect(shown.message).toMatch(/微信|账号|IP|次数|调用|凭证/)
      expect((await read()).state).toBe('drafted')
      expect(await previewPush(pool, push, { target: 'lin_xiaoman', now: now() })).toMatchObject({ ok: true })
    },
  )

  it.each(fewTroubles)('is deleted while WeChat answers %s', async (_name, fault) => {
    trouble('/cgi-bin/draft/delete', fault)
    await actOnPush(pool, push, 'discard', now())
    for (let rounds = 0; rounds < 20 && ['discarding', 'drafted'].includes((await read()).state); rounds++) {
      await pushDue(payload, pool, now)
      if ((await read()).state === 'drafted') await actOnPush(pool, push, 'discard', now())
      wechat.now += MINUTE_MS
    }
    // Deleted, or, after an answer that was lost, found to be gone: either way there is none left, and it says so.
    expect(await read()).toMatchObject({
      state: expect.stringMatching(/^(composing|gone)$/),
      problem: expect.stringContaining('草稿'),
    })
    expect(wechat.drafts.kept).toEqual([])
  })
})

describe('figures', () => {
  it.each(fewTroubles)('are pulled in the end although WeChat answered %s', async (_name, fault) => {
    await pool.query('delete from wechat_statistic_days')
    wechat.now += DAY_MS
    wechat.faultsAt = { '/datacube/getarticleread': [fault] }
    await planRound(pool, now())
    await pullDue(pool, now)
    const troubled = await pool.query<{ problem: string }>(
      "select problem from wechat_statistic_days where state in ('failed', 'refused') and problem is not null",
    )
    for (const { problem } of troubled.rows) expect(problem).toMatch(/\p{Script=Han}/u)
    for (let rounds = 0; rounds < 4; rounds++) {
      wechat.now += 9 * HOUR_MS
      await pullDue(pool, now)
    }
    const { rows } = await pool.query("select state from wechat_statistic_days where kind = 'reads' and state <> 'done'")
    expect(rows).toEqual([])
  })
})

describe('the ticket of pages', () => {
  it.each(Object.entries(troubles))(
    'is given or refused in words while WeChat answers %s, and given half a minute later',
    async (_name, fault) => {
      await pool.query('delete from wechat_tickets')
      trouble('/cgi-bin/ticket/getticket', fault)
      const account = (await openOfficialAccount(pool))!
      const taken = await takeTicket(pool, account, now())
      if (!taken.ok) expect(taken.message).toMatch(/\p{Script=Han}/u)
      wechat.now += 31_000
      expect(await takeTicket(pool, account, now())).toMatchObject({ ok: true })
    },
  )
})

describe('what the account may do', () => {
  it.each(Object.entries(troubles))('is asked, and said in words, while WeChat answers %s', async (_name, fault) => {
    trouble('/cgi-bin/draft/count', fault)
    const { connect } = await probeAccount(pool, (await openOfficialAccount(pool))!, now())
    if (connect.may !== 'yes') expect(connect.why).toMatch(/\p{Script=Han}/u)
    expect((await findOfficialAccount(pool))?.abilities?.connect).toEqual(connect)
    expect((await probeAccount(pool, (await openOfficialAccount(pool))!, now())).connect.may).toBe('yes')
  })
})
