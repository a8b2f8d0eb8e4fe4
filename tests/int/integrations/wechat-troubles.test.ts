import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectAccount } from '#integrations/wechat/official-account.ts'
import { pushDue } from '#integrations/wechat/push/keep-pushing.ts'
import { actOnPush, composePush, type Push, readPush } from '#integrations/wechat/push/pushes.ts'
import { releasePush, resolvePush } from '#integrations/wechat/push/release-push.ts'
import { isUnderWay } from '#integrations/wechat/push/states.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { makeArticle, makePicture } from '../../builders/content.ts'
import { block, bodyFrom } from '../../builders/lexical.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Fault, fresh, SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'
import { fewTroubles, hurry, troubles } from '../../fakes/wechat/troubles.ts'

let payload: Payload
let pool: Pool
let wechat: Simulator
let article: string

const by = uuidv7()
const now = () => new Date(wechat.now)

const TOKEN = '/cgi-bin/stable_token'
const BODY_PICTURE = '/cgi-bin/media/uploadimg'
const COVER = '/cgi-bin/material/add_material'
const ADD = '/cgi-bin/draft/add'
const DRAFTS = '/cgi-bin/draft/batchget'
const DRAFT = '/cgi-bin/draft/get'
const SUBMIT = '/cgi-bin/freepublish/submit'
const ENDED = '/cgi-bin/freepublish/get'
const PUBLISHED = '/cgi-bin/freepublish/batchget'
const SEND = '/cgi-bin/message/mass/sendall'
const SENT = '/cgi-bin/message/mass/get'

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  wechat = await startSimulator()
  process.env.WECHAT_API_HOST = wechat.host
  hurry()
  const [cover, picture] = [(await makePicture(payload, '封面')).id, (await makePicture(payload, '图')).id]
  const { root } = bodyFrom({ ...block('picture', { id: uuidv7(), media: picture }), version: 2, format: '' })
  const body = { root: { ...root, version: 1, format: '', indent: 0, direction: 'ltr' } }
  article = (await makeArticle(payload, { title: '春茶怎么选', cover, body })).id
})
afterAll(async () => {
  vi.restoreAllMocks()
  delete process.env.WECHAT_API_HOST
  await wechat.close()
})
beforeEach(async () => {
  Object.assign(wechat, { ...fresh(), profile: 'verified-service', isListed: true, faults: [], faultsAt: {}, materials: [] })
  await pool.query('delete from wechat_pictures')
  await pool.query('delete from wechat_accounts')
  const form = { ...SIMULATED, name: '茗汀', miniAppId: '', miniProductPath: '', kind: 'service' }
  await connectAccount(pool, form, now())
})

async function begin(notify: boolean): Promise<string> {
  Object.assign(wechat, { publications: [], sends: [], drafts: { made: 0, kept: [] }, quotas: new Map(), asked: [] })
  wechat.tokens.given = []
  // The next month, so that no send is used up.
  const day = new Date(wechat.now)
  wechat.now = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 3, 4)
  await pool.query('delete from wechat_pushes')
  await pool.query('delete from wechat_tokens')
  const articles = [{ collection: 'articles' as const, id: article }]
  const made = await composePush(payload, pool, { notify, comments: true, articles, by, now: now() })
  if (!made.ok) throw new Error(made.kind)
  return made.value
}

const read = async (id: string): Promise<Push> => (await readPush(pool, id))!

/** The worker goes on for `ms` of WeChat's time, or until there is nothing under way. What is seen on the way is always said. */
async function work(id: string, ms: number): Promise<Push> {
  const end = wechat.now + ms
  for (let rounds = 0; ; rounds++) {
    await pushDue(payload, pool, now)
    const push = await read(id)
    expect(wechat.publications.length + wechat.sends.length, 'out more than once').toBeLessThanOrEqual(1)
    expect(wechat.drafts.made, 'more than one draft').toBeLessThanOrEqual(1)
    const mustSay =
      ['failed', 'unknown', 'unsure', 'rejected', 'gone'].includes(push.state) || (isUnderWay(push.state) && push.tries > 1)
    if (mustSay) expect(push.problem, push.state).toMatch(/\p{Script=Han}/u)
    if (!isUnderWay(push.state) || wechat.now >= end) return push
    const { rows } = await pool.query<{ due: Date }>('select due_at as due from wechat_pushes where id = $1', [id])
    // After a while WeChat is asked every quarter of an hour, which every two hours shows as well.
    wechat.now = Math.max(wechat.now + (rounds < 12 ? 1_000 : 2 * HOUR_MS), rows[0]!.due.getTime())
  }
}

/** What a colleague does about what he reads, having looked into WeChat's backend where he is told to. */
async function decide(id: string, push: Push): Promise<void> {
  const isOut = wechat.publications.length + wechat.sends.length > 0
  const acts: Partial<Record<Push['state'], () => Promise<unknown>>> = {
    composing: () => actOnPush(pool, id, 'push', now()),
    failed: () => actOnPush(pool, id, 'push', now()),
    unknown: () => actOnPush(pool, id, wechat.drafts.kept.length > 0 ? 'ask' : 'again', now()),
    drafted: () => releasePush(pool, id, { by, now: now() }),
    rejected: () => releasePush(pool, id, { by, now: now() }),
    unsure: () => resolvePush(pool, id, { isPublished: isOut, reason: '在后台看过了', by, now: now() }),
  }
  const act = acts[push.state]
  expect(act, `nobody can go on from ${push.state}: ${push.problem}`).toBeDefined()
  expect(await act!()).toBeTruthy()
}

/** From composing to published, a colleague deciding where he must. */
async function carryOut(id: string): Promise<string[]> {
  const states: string[] = []
  for (let decided = 0; decided < 8; decided++) {
    const push = await work(id, 2 * HOUR_MS)
    states.push(push.state)
    if (push.state === 'published') return states
    await decide(id, push)
  }
  throw new Error(`never published: ${states.join(', ')}`)
}

/** A path, and what leads there: some are only asked after an answer was lost. */
const lives: { path: string; notify: boolean; after?: Record<string, Fault> }[] = [
  { path: TOKEN, notify: false },
  { path: BODY_PICTURE, notify: false },
  { path: COVER, notify: false },
  { path: ADD, notify: false },
  { path: DRAFTS, notify: false, after: { [ADD]: 'lost' } },
  { path: SUBMIT, notify: false },
  { path: ENDED, notify: false },
  { path: PUBLISHED, notify: false, after: { [SUBMIT]: 'lost' } },
  { path: DRAFT, notify: false, after: { [SUBMIT]: 'silent' } },
  { path: SEND, notify: true },
  { path: SENT, notify: true },
]

const expectOnce = () => {
  expect(wechat.publications.length + wechat.sends.length).toBe(1)
  expect(wechat.drafts.made).toBe(1)
}

describe.each(lives)('a push while WeChat answers $path', ({ path, notify, after = {} }) => {
  it.each([TOKEN, ADD, SUBMIT, SEND].includes(path) ? Object.entries(troubles) : fewTroubles)('%s', async (_name, fault) => {
    const id = await begin(notify)
    wechat.faultsAt = Object.fromEntries(Object.entries(after).map(([at, one]) => [at, [one]]))
    wechat.faultsAt[path] = [fault]
    await carryOut(id)
    expect(wechat.faultsAt[path], 'the trouble was met').toEqual([])
    expectOnce()
  })
})

describe('a push in a day on which WeChat answers everything', () => {
  it.each(['silent', 'lost', { status: 502 }, { errcode: -1 }, { errcode: 45009 }] as Fault[])(
    'with %j says where it stands, and goes out once when the day is over',
    async (fault) => {
      for (const [notify, from] of [
        [true, 'draft'],
        [false, 'release'],
        [true, 'release'],
      ] as const) {
        const id = await begin(notify)
        if (from === 'release') {
          await actOnPush(pool, id, 'push', now())
          await work(id, HOUR_MS)
        }
        await (from === 'draft' ? actOnPush(pool, id, 'push', now()) : releasePush(pool, id, { by, now: now() }))
        const paths = [BODY_PICTURE, COVER, ADD, DRAFTS, DRAFT, SUBMIT, ENDED, PUBLISHED, SEND, SENT]
        wechat.faultsAt = Object.fromEntries(paths.map((path) => [path, Array<Fault>(2_000).fill(fault)]))
        const stuck = await work(id, 26 * HOUR_MS)
        expect(stuck.problem, `${from} ${stuck.state}`).toMatch(/\p{Script=Han}/u)
        wechat.faultsAt = {}
        await carryOut(id)
        expectOnce()
      }
    },
  )

  it('lets go of what was to go out now: nothing goes out at night by itself', async () => {
    for (const notify of [false, true]) {
      const id = await begin(notify)
      await actOnPush(pool, id, 'push', now())
      await work(id, HOUR_MS)
      await releasePush(pool, id, { by, now: now() })
      wechat.faultsAt = { [notify ? SEND : SUBMIT]: Array<Fault>(100).fill({ errcode: 45011 }) }
      const kept = await work(id, 5 * HOUR_MS)
      expect(kept).toMatchObject({ state: 'drafted', problem: expect.stringContaining('没有发出') })
      wechat.faultsAt = {}
      await work(id, HOUR_MS)
      expect(wechat.publications.length + wechat.sends.length).toBe(0)
      await carryOut(id)
      expectOnce()
    }
  })
})
