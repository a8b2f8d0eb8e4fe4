import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findFlaws } from '#integrations/wechat/article-html/validate.ts'
import { connectAccount } from '#integrations/wechat/official-account.ts'
import { pushDue } from '#integrations/wechat/push/keep-pushing.ts'
import { actOnPush, type Composition, composePush, readPush } from '#integrations/wechat/push/pushes.ts'
import { runPush } from '#integrations/wechat/push/run-push.ts'
import { followShortLink } from '#measurement/short-links.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { sharp } from '#platform/pictures.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { makeArticle, makePicture } from '../../builders/content.ts'
import { block, bodyFrom, paragraph, text } from '../../builders/lexical.ts'
import { testPayload } from '../../builders/payload.ts'
import { scan } from '../../builders/scan.ts'
import { fresh, SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'

let payload: Payload
let pool: Pool
let dataDir: string
let wechat: Simulator
let cover: string
let other: string
let articles: string[]

const by = uuidv7()
const now = () => new Date(wechat.now)
const ADD = '/cgi-bin/draft/add'
const BODY_PICTURE = '/cgi-bin/media/uploadimg'
const COVER = '/cgi-bin/material/add_material'

const stored = (...children: object[]) => {
  const { root } = bodyFrom(...children.map((child) => ({ version: 1, format: '', indent: 0, direction: 'ltr', ...child })))
  return { root: { ...root, version: 1, format: '', indent: 0, direction: 'ltr' } }
}
const words = (said: string) => ({ ...paragraph({ ...text(said), version: 1, mode: 'normal', style: '', detail: 0 }) })
const shown = (media: string) => ({ ...block('picture', { id: uuidv7(), media }), version: 2 })

beforeAll(async () => {
  ;({ payload, pool, dataDir } = await testPayload())
  wechat = await startSimulator()
  process.env.WECHAT_API_HOST = wechat.host
  cover = (await makePicture(payload, '封面')).id
  const file = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#2b4a3a' } })
    .png()
    .toBuffer()
  const png = { data: file, mimetype: 'image/png', name: 'other.png', size: file.length }
  other = (await payload.create({ collection: 'media', data: { alt: '另一张' }, file: png })).id
  const made = [
    await makeArticle(payload, {
      title: '春茶怎么选',
      dek: '三步看懂',
      byline: '林小满',
      cover,
      body: stored(words('先看产地。'), shown(other), shown(other)),
    }),
    await makeArticle(payload, { title: '水温多少度', cover, body: stored(words('八十五度。'), shown(other)) }),
  ]
  articles = made.map(({ id }) => id)
})
afterAll(async () => {
  delete process.env.WECHAT_API_HOST
  await wechat.close()
})
beforeEach(async () => {
  Object.assign(wechat, {
    ...fresh(),
    faults: [],
    asked: [],
    materials: [],
    drafts: { made: 0, kept: [] },
    quotas: new Map(),
    profile: 'verified-service',
  })
  wechat.tokens.given = []
  wechat.now += HOUR_MS
  await pool.query('delete from wechat_pushes')
  await pool.query('delete from wechat_pictures')
  await pool.query('delete from wechat_tokens')
  await connectAccount(pool, { ...SIMULATED, name: '茗汀', miniAppId: '', miniProductPath: '' }, now())
})

const chosen = () => articles.map((id) => ({ collection: 'articles' as const, id }))
const compose = async (more: Partial<Composition> = {}) => {
  const made = await composePush(payload, pool, { notify: true, comments: true, articles: chosen(), by, now: now(), ...more })
  return made.ok ? made.value : made.kind
}
const start = async (more: Partial<Composition> = {}) => {
  const id = await compose(more)
  expect(await actOnPush(pool, id, 'push', now())).toBe(true)
  wechat.asked = []
  return id
}
const run = async (id: string) => {
  await pushDue(payload, pool, now)
  return (await readPush(pool, id))!
}
const count = (path: string) => wechat.asked.filter((asked) => asked === path).length

describe('a push', () => {
  it('reaches the draft box in its order, with its pictures, covers, crops and the way back', async () => {
    const push = await run(await start())
    expect(push).toMatchObject({ state: 'drafted', media_id: 'draft-1', problem: null })
    const [first, second] = wechat.drafts.kept[0]!.articles
    expect(first).toMatchObject({
      ...{ article_type: 'news', title: '春茶怎么选', author: '林小满', digest: '三步看懂', need_open_comment: 1 },
      ...{ pic_crop_1_1: '0.166667_0_0.833333_1', pic_crop_235_1: '0_0.180851_1_0.819149' },
      content_source_url: expect.stringMatching(/^http:\/\/localhost:\d+\/c\/[\w-]{8,12}$/),
    })
    expect(second?.title).toBe('水温多少度')
    expect(first?.content).toContain('https://mmbiz.qpic.cn/mmbiz_jpg/')
    expect(findFlaws(first!.content)).toEqual([])
    const code = String(first?.content_source_url).split('/c/')[1]!
    const path = expect.stringMatching(new RegExp(`^/articles/.+ch=official-account&via=wx-${push.id.replaceAll('-', '')}$`))
    expect(await followShortLink(pool, code, now())).toEqual({ kind: 'public', path })
  })

  it('carries a code to the page of a live that is ahead, uploaded as a picture', async () => {
    const room = { kind: 'channels', reference: 'sph0123456789' }
    const startsAt = new Date(wechat.now + 24 * HOUR_MS).toISOString()
    const data = { title: '春茶开采', startsAt, room, _status: 'published' }
    const live = await payload.create({ collection: 'live-streams', data: data as never })
    const notice = { ...block('liveNotice', { id: uuidv7(), live: live.id }), version: 2 }
    const article = await makeArticle(payload, { title: '今晚直播', cover, body: stored(words('今晚见。'), notice) })
    await run(await start({ articles: [{ collection: 'articles', id: article.id }] }))
    const [code] = wechat.materials.filter(({ mediaId }) => mediaId === null)
    expect(wechat.drafts.kept[0]!.articles[0]!.content).toContain(code!.url.replace('http:', 'https:'))
    expect(await scan(code!.bytes)).toBe(`${hubOrigin()}/live/${live.slug}?ch=official-account`)
  })

  it('uploads each picture once for each use, however many articles and pushes show it', async () => {
    await run(await start())
    expect([count(BODY_PICTURE), count(COVER)]).toEqual([1, 1])
    for (const { bytes } of wechat.materials) expect((await sharp(bytes).metadata()).format).toBe('jpeg')
    await run(await start())
    expect([count(BODY_PICTURE), count(COVER), count(ADD)]).toEqual([0, 0, 1])
    expect(wechat.drafts.made).toBe(2)
  })

  it('that is started twice, or run by two at once, is one draft', async () => {
    const id = await start()
    expect(await actOnPush(pool, id, 'push', now())).toBe(false)
    await Promise.all([runPush(payload, pool, id, now()), runPush(payload, pool, id, now())])
    await run(id)
    expect(wechat.drafts.made).toBe(1)
  })

  it('whose answer was lost is found in the draft box, and not sent again', async () => {
    await run(await start())
    const id = await start()
    wechat.faults = ['lost']
    expect(await run(id)).toMatchObject({ state: 'drafted', media_id: 'draft-2' })
    expect(count(ADD)).toBe(1)
  })

  it('that nobody saw arrive is unknown until a colleague decides', async () => {
    await run(await start())
    const id = await start()
    wechat.faults = ['silent']
    expect(await run(id)).toMatchObject({ state: 'unknown', problem: expect.stringContaining('核对') })
    wechat.now += HOUR_MS
    await run(id)
    expect([wechat.drafts.made, count(ADD)]).toEqual([1, 1])
    expect(await actOnPush(pool, id, 'ask', now())).toBe(true)
    expect(await run(id)).toMatchObject({ state: 'unknown' })
    expect(await actOnPush(pool, id, 'again', now())).toBe(true)
    expect(await run(id)).toMatchObject({ state: 'drafted', media_id: 'draft-2' })
  })

  it('whose worker died between sending and the answer is settled by the next one', async () => {
    const sent = await start()
    wechat.tokens.given = []
    const before = await run(sent)
    await pool.query("update wechat_pushes set state = 'drafting', media_id = null where id = $1", [sent])
    expect(await run(sent)).toMatchObject({ state: 'drafted', media_id: before.media_id })
    const unsent = await start()
    await pool.query("update wechat_pushes set state = 'drafting' where id = $1", [unsent])
    expect(await run(unsent)).toMatchObject({ state: 'unknown' })
    expect(count(ADD)).toBe(0)
  })

  it('waits while WeChat is away or busy, and goes on by itself', async () => {
    await run(await start())
    for (const fault of [{ errcode: -1 }, { errcode: 45011 }]) {
      const id = await start()
      wechat.faults = [fault]
      expect(await run(id), JSON.stringify(fault)).toMatchObject({
        state: 'queued',
        problem: expect.stringContaining('自动重试'),
      })
      await run(id)
      expect(count(ADD), 'not at once').toBe(1)
      wechat.now += MINUTE_MS
      expect(await run(id)).toMatchObject({ state: 'drafted', problem: null })
    }
    await pool.query('delete from wechat_pictures')
    const id = await start()
    wechat.faults = ['silent']
    expect(await run(id), 'an upload may be repeated').toMatchObject({ state: 'queued' })
    wechat.now += MINUTE_MS
    expect(await run(id)).toMatchObject({ state: 'drafted' })
  })

  it.each([
    [48001, '没有这个接口的权限'],
    [45009, '次数已经用完'],
    [40164, '白名单'],
    [45166, '不接受的内容'],
    [40007, '再推一次'],
  ])('that WeChat refuses with %i says so in words, and may be started again', async (errcode, said) => {
    await run(await start())
    const id = await start()
    wechat.faults = [{ errcode }]
    expect(await run(id)).toMatchObject({ state: 'failed', problem: expect.stringContaining(said) })
    wechat.now += HOUR_MS
    await run(id)
    expect(count(ADD), 'not by itself').toBe(1)
    expect(await actOnPush(pool, id, 'push', now())).toBe(true)
    expect(await run(id)).toMatchObject({ state: 'drafted' })
  })

  it('with a cover that was deleted in the account uploads it again', async () => {
    await run(await start())
    wechat.materials = []
    const id = await start()
    expect(await run(id)).toMatchObject({ state: 'failed' })
    await actOnPush(pool, id, 'push', now())
    expect(await run(id)).toMatchObject({ state: 'drafted' })
    expect(count(COVER)).toBe(1)
  })

  it('is stopped by what must be mended first, and nothing is sent', async () => {
    const bare = await makeArticle(payload, { title: '没有封面' })
    const long = 'x'.repeat(33)
    for (const [more, said] of [
      [{ articles: [{ collection: 'articles', id: bare.id }] }, '没有封面'],
      [{ articles: [{ ...chosen()[0]!, title: long }] }, '最多 32 字'],
    ] as [Partial<Composition>, string][]) {
      const id = await start(more)
      expect(await run(id)).toMatchObject({ state: 'failed', problem: expect.stringContaining(said) })
    }
    expect([count(ADD), wechat.drafts.made]).toEqual([0, 0])
  })

  it('is stopped by a picture whose file is lost or broken', async () => {
    const media = await makePicture(payload, '会丢的图')
    const article = await makeArticle(payload, { title: '少一张图', cover, body: stored(words('看图。'), shown(media.id)) })
    const id = await start({ articles: [{ collection: 'articles', id: article.id }] })
    const file = path.join(dataDir, 'uploads/media', media.filename!)
    await writeFile(file, 'no picture')
    expect(await run(id)).toMatchObject({ state: 'failed', problem: expect.stringContaining('打不开') })
    await rm(file)
    await actOnPush(pool, id, 'push', now())
    expect(await run(id)).toMatchObject({ state: 'failed', problem: expect.stringContaining('不见了') })
    expect(wechat.drafts.made).toBe(0)
  })

  it('refuses nothing, too much, twice the same and what is not published', async () => {
    const draft = await makeArticle(payload, { title: '草稿', _status: 'draft' })
    expect(await compose({ articles: [] })).toBe('articles')
    expect(await compose({ articles: [...chosen(), chosen()[0]!] })).toBe('articles')
    expect(await compose({ articles: [{ collection: 'articles', id: draft.id }] })).toBe('not-published')
    await pool.query('delete from wechat_accounts')
    expect(await compose()).toBe('no-account')
  })

  it('of an account that is not connected any more sends nothing', async () => {
    const id = await start()
    await connectAccount(pool, { ...SIMULATED, appId: 'wx0000000000000000', name: '', miniAppId: '', miniProductPath: '' }, now())
    expect(await run(id)).toMatchObject({ state: 'failed', problem: expect.stringContaining('另一个账号') })
    expect(wechat.asked).toEqual([])
  })
})

describe('a draft', () => {
  it('is brought up to date where an article has changed, and left alone where not', async () => {
    const id = await start()
    await run(id)
    const update = async () => {
      wechat.asked = []
      expect(await actOnPush(pool, id, 'update', now())).toBe(true)
      return run(id)
    }
    expect(await update()).toMatchObject({ state: 'drafted' })
    expect(count('/cgi-bin/draft/update')).toBe(0)
    await payload.update({ collection: 'articles', id: articles[1]!, data: { body: stored(words('改成八十度。')) as never } })
    expect(await update()).toMatchObject({ state: 'drafted' })
    expect(count('/cgi-bin/draft/update')).toBe(1)
    expect(wechat.drafts.kept[0]!.articles[1]!.content).toContain('改成八十度。')
  })

  it('that lost its answer while being updated is updated again', async () => {
    const id = await start()
    await run(id)
    await payload.update({ collection: 'articles', id: articles[1]!, data: { body: stored(words('九十度。')) as never } })
    await actOnPush(pool, id, 'update', now())
    wechat.faults = ['lost']
    expect(await run(id)).toMatchObject({ state: 'updating' })
    wechat.now += MINUTE_MS
    expect(await run(id)).toMatchObject({ state: 'drafted' })
    expect(wechat.drafts.kept).toHaveLength(1)
  })

  it('that was published or deleted there is gone here', async () => {
    const id = await start()
    await run(id)
    wechat.drafts.kept = []
    await payload.update({ collection: 'articles', id: articles[0]!, data: { body: stored(words('新的一版。')) as never } })
    await actOnPush(pool, id, 'update', now())
    expect(await run(id)).toMatchObject({ state: 'gone' })
  })
})
