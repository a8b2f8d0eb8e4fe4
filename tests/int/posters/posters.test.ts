import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { followShortLink } from '#measurement/short-links.ts'
import type { Role } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
import { addDays, DAY_MS, dayOf } from '#platform/days.ts'
import { readFacts } from '#posters/facts.ts'
import { removeUnaskedPosters } from '#posters/files.ts'
import { askPoster, forgetNamedInvitations, listQuotingPosters, openPoster, type PosterAsked } from '#posters/posters.ts'
import { findFonts } from '#posters/render/render-apart.ts'
import { revokeConsent } from '#reviews/consent/change-consent.ts'
import { subscriptions } from '../../../src/subscriptions.ts'
import { makeArticle, makePicture, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'
import { decide, makeModerators, published } from '../../builders/reviews.ts'
import { scan } from '../../builders/scan.ts'

let payload: Payload
let pool: Pool
let dataDir: string
let rest: Rest
let staff: Record<Role, Colleague>
let product: string

beforeAll(async () => {
  ;({ payload, pool, dataDir } = await testPayload())
  rest = restOf(payload)
  staff = await makeColleagues(payload)
  product = (await makeProduct(payload)).id
  await makeModerators(pool)
})
afterEach(() => vi.restoreAllMocks())

const now = () => new Date()
const hub = () => ({ payload, pool })
const asked = (more: Partial<PosterAsked>): PosterAsked =>
  ({ collection: 'articles', id: '', kind: 'cover', channel: 'moments', via: '', person: '', days: 0, ...more }) as PosterAsked
const ask = (more: Partial<PosterAsked>) => askPoster(hub(), asked(more), { by: null, now: now() })
const open = (id: string) => openPoster(hub(), id, now())

async function made(more: Partial<PosterAsked>) {
  const id = await ask(more)
  if (!id.ok) throw new Error(id.kind)
  const opened = await open(id.value)
  if (!opened.ok) throw new Error(opened.kind)
  return { id: id.value, ...opened.value }
}

const files = () => readdirSync(path.join(dataDir, 'uploads/posters'))

/** Runs what the worker would, for everything announced since. */
async function react(): Promise<void> {
  const { rows } = await pool.query<{ event: string; data: Record<string, unknown> }>('delete from outbox returning event, data')
  const context = { payload, pool, log: payload.logger as never }
  for (const { event, data } of rows)
    for (const subscription of subscriptions) if (subscription.event === event) await subscription.react(context, data)
}

let reviews = 0
const agreed = () =>
  published(pool, {
    product,
    reuse: ['advertising'],
    content: { text: `第 ${++reviews} 泡仍有香气，${'山雾竹火石溪雨雪松桂'[reviews]}味在后面。` },
  })

describe('a poster', () => {
  it('that names somebody is forgotten with its file by whoever makes posters, and by itself 90 days after it was asked for', async () => {
    const { id: article } = await makeArticle(payload, { title: '请柬一张' })
    const invite = (person: string) => made({ kind: 'invitation', id: article, person })
    const [first, second] = [await invite('林小满'), await invite('林大满')]
    const forget = (id: string, token?: string) => rest('POST', '/api/posters/forget', { token, body: { id } })
    expect((await forget(first.id)).status).toBe(401)
    expect((await forget(first.id, staff.analyst.token)).status).toBe(403)
    expect((await forget(first.id, staff.editor.token)).status).toBe(200)
    expect((await forget(first.id, staff.editor.token)).status).toBe(404)
    const cover = await made({ id: article })
    expect((await forget(cover.id, staff.editor.token)).status, 'it names nobody').toBe(404)
    expect([files().includes(`${first.hash}.jpg`), files().includes(`${second.hash}.jpg`)]).toEqual([false, true])
    await forgetNamedInvitations(pool, new Date(Date.now() + 91 * DAY_MS))
    expect(files().includes(`${second.hash}.jpg`)).toBe(false)
    const { rows } = await pool.query('select id from posters where document_id = $1', [article])
    expect(rows).toEqual([{ id: cover.id }])
  })

  it('is listed with the review that it quotes, as long as it may be shown and after', async () => {
    const review = await agreed()
    expect(await listQuotingPosters(pool, review, now())).toEqual([])
    const quote = await made({ collection: 'reviews', kind: 'quote', id: review })
    expect(await listQuotingPosters(pool, review, now())).toMatchObject([{ id: quote.id, channel: 'moments', isUsable: true }])
    await revokeConsent(pool, { review, purpose: 'advertising', now: now() })
    expect(await listQuotingPosters(pool, review, now())).toMatchObject([{ id: quote.id, isUsable: false }])
  })

  it('leads to its page with the channel and the person whose it is', async () => {
    const { id, slug } = await makeArticle(payload, { slug: 'poster-a', cover: (await makePicture(payload)).id })
    const { bytes } = await made({ id, channel: 'group', via: 'shop-7' })
    const code = /\/c\/(\w+)$/.exec(await scan(bytes))![1]!
    expect(await followShortLink(pool, code, now())).toEqual({ kind: 'public', path: `/articles/${slug}?ch=group&via=shop-7` })
  })

  it('is one however often it is asked for, its file made once and again when the content has changed', async () => {
    const { id } = await makeArticle(payload, { title: '旧标题', slug: 'poster-b' })
    const first = await made({ id })
    const again = await made({ id })
    expect([again.id, again.hash]).toEqual([first.id, first.hash])
    expect(files()).toContain(`${first.hash}.jpg`)
    await payload.update({ collection: 'articles', id, data: { title: '新标题', _status: 'published' } })
    const changed = await open(first.id)
    expect(changed.ok && changed.value.hash).not.toBe(first.hash)
    expect(files()).not.toContain(`${first.hash}.jpg`)
    expect((await made({ id, via: 'other' })).id).not.toBe(first.id)
  })

  it('invites to a campaign on its days, and is drawn before anybody can read that', async () => {
    const data = {
      name: '冬日试用',
      slug: 'winter',
      kind: 'promotion',
      startsAt: '2027-01-05T02:00:00Z',
      endsAt: '2027-01-12T02:00:00Z',
    }
    const { id } = await payload.create({ collection: 'campaigns', data: data as never })
    const { bytes } = await made({ collection: 'campaigns', id, kind: 'invitation', person: '小林' })
    const code = /\/c\/(\w+)$/.exec(await scan(bytes))![1]!
    expect(await followShortLink(pool, code, now())).toEqual({ kind: 'hidden' })
    const facts = await readFacts({ payload, db: pool }, { collection: 'campaigns', id }, now())
    expect(facts).toMatchObject({ title: '冬日试用', sign: 'offer', dek: '1月5日 周二 至 1月12日 周二' })
  })

  it('does not say what a draft of something published says', async () => {
    const { id } = await makeArticle(payload, { title: '已经发布', slug: 'poster-c' })
    const { id: poster, hash } = await made({ id })
    await payload.update({ collection: 'articles', id, draft: true, data: { title: '还在写' } })
    expect(await open(poster)).toMatchObject({ ok: true, value: { hash } })
  })

  it('is refused for what is not there, what has no such kind, and a channel or person outside the rules', async () => {
    const { id } = await makeArticle(payload, { slug: 'poster-d' })
    expect(await ask({ id, kind: 'countdown' })).toMatchObject({ kind: 'kind' })
    expect(await ask({ id: '01994c00-0000-7000-8000-0000000000ff' })).toMatchObject({ kind: 'unknown' })
    expect(await ask({ id, channel: 'tv' })).toMatchObject({ kind: 'channel' })
    expect(await ask({ id, via: '小林' })).toMatchObject({ kind: 'via' })
    await payload.update({ collection: 'articles', id, data: { deletedAt: now().toISOString() } })
    expect(await ask({ id })).toMatchObject({ kind: 'unknown' })
  })

  it('is forgotten when nobody has asked for its file in 30 days, and made again for who does', async () => {
    const { id } = await makeArticle(payload, { slug: 'poster-e' })
    const { id: poster, hash } = await made({ id })
    expect(await removeUnaskedPosters(new Date(Date.now() + 29 * DAY_MS))).toBe(0)
    await removeUnaskedPosters(new Date(Date.now() + 31 * DAY_MS))
    expect(files()).not.toContain(`${hash}.jpg`)
    expect(await open(poster)).toMatchObject({ ok: true, value: { hash } })
  })
})

describe('a countdown', () => {
  const live = (startsAt: Date, more: Record<string, unknown> = {}) =>
    payload.create({
      collection: 'live-streams',
      data: {
        title: '春茶开箱',
        slug: `live-${startsAt.getTime()}`,
        startsAt: startsAt.toISOString(),
        editorState: 'auto',
        _status: 'published',
        ...more,
      } as never,
    })
  const inDays = (days: number) => new Date(`${addDays(dayOf(now(), 'Asia/Shanghai'), days)}T20:00:00+08:00`)

  it('is there for the days that are still to come, and follows a live that moves', async () => {
    const { id } = await live(inDays(3))
    const of = { collection: 'live-streams', id, kind: 'countdown' } as const
    expect(await ask({ ...of, days: 7 })).toMatchObject({ kind: 'over' })
    const { id: poster, hash } = await made({ ...of, days: 1 })
    await payload.update({ collection: 'live-streams', id, data: { startsAt: inDays(5).toISOString(), _status: 'published' } })
    const moved = await open(poster)
    expect(moved.ok && moved.value.hash).not.toBe(hash)
  })

  it('is none of a live that was cancelled or has begun', async () => {
    const cancelled = await live(inDays(4), { editorState: 'cancelled' })
    const over = await live(inDays(-2))
    for (const { id } of [cancelled, over])
      expect(await ask({ collection: 'live-streams', id, kind: 'countdown', days: 0 })).toMatchObject({ kind: 'over' })
  })
})

describe('a quote', () => {
  const quote = (id: string) => ({ collection: 'reviews', id, kind: 'quote' }) as const
  const placesOf = async (id: string) =>
    (
      await pool.query(
        "select document_id as poster, purpose, ended_by from review_placements where review_id = $1 and collection = 'posters'",
        [id],
      )
    ).rows

  it('is made only of what its author agreed to for advertising, and written down where it is used', async () => {
    const shown = await published(pool, { product, reuse: ['stories'], content: { text: '只同意图文引用的一条话。' } })
    expect(await ask(quote(shown))).toMatchObject({ ok: false, kind: 'not-promotable' })
    expect((await pool.query('select from posters where document_id = $1', [shown])).rowCount).toBe(0)
    const id = await agreed()
    const poster = await made(quote(id))
    expect(await placesOf(id)).toEqual([{ poster: poster.id, purpose: 'advertising', ended_by: null }])
  })

  it('is gone with the consent: at once for who asks, its file with the announcement', async () => {
    const id = await agreed()
    const { id: poster, hash } = await made(quote(id))
    await pool.query('delete from outbox')
    expect(await revokeConsent(pool, { review: id, purpose: 'advertising', now: now() })).toMatchObject({ ok: true })
    expect(await open(poster)).toMatchObject({ ok: false, kind: 'gone' })
    expect(files()).toContain(`${hash}.jpg`)
    await react()
    expect(files()).not.toContain(`${hash}.jpg`)
    expect(await placesOf(id)).toMatchObject([{ ended_by: 'author' }])
    expect(await ask(quote(id))).toMatchObject({ kind: 'not-promotable' })
  })

  it('that moderation hid comes back with it, and not before', async () => {
    const id = await agreed()
    const { id: poster, hash } = await made(quote(id))
    await decide(pool, { id, action: 'hide', code: 'insult' })
    await react()
    expect(await open(poster)).toMatchObject({ kind: 'gone' })
    expect(files()).not.toContain(`${hash}.jpg`)
    await decide(pool, { id, action: 'restore' })
    expect(await open(poster)).toMatchObject({ ok: true, value: { hash } })
  })

  it('leaves no file behind when the consent is taken back while it is made', async () => {
    const id = await agreed()
    const kept = await ask(quote(id))
    if (!kept.ok) throw new Error(kept.kind)
    const opening = open(kept.value)
    await revokeConsent(pool, { review: id, purpose: 'advertising', now: now() })
    await react()
    await opening
    await react()
    const { rows } = await pool.query<{ hash: string | null }>('select hash from posters where id = $1', [kept.value])
    expect(existsSync(path.join(dataDir, 'uploads/posters', `${rows[0]!.hash}.jpg`))).toBe(false)
    expect(await open(kept.value)).toMatchObject({ kind: 'gone' })
  })
})

describe('over the interface', () => {
  it('editors and brand managers make posters and open them, and nobody else', async () => {
    const { id } = await makeArticle(payload, { slug: 'poster-rest' })
    const body = { subject: `articles:${id}`, kind: 'cover', channel: 'moments', via: 'shop-1' }
    expect((await rest('POST', '/api/posters', { body })).status).toBe(401)
    // Without a Chinese font on this machine nothing is made, and says so.
    const made = (await findFonts()).hasChinese ? 200 : 503
    const kept = await ask({ id, via: 'shop-1' })
    const poster = kept.ok ? kept.value : ''
    for (const role of Object.keys(staff) as Role[]) {
      const { status, body: answer } = await rest('POST', '/api/posters', { body, token: staff[role].token })
      const may = ['administrator', 'editor', 'brand-manager'].includes(role)
      expect([role, status]).toEqual([role, may ? made : 403])
      if (status === 200) expect(answer).toMatchObject({ id: poster })
      expect((await rest('GET', `/api/posters/${poster}`, { token: staff[role].token })).status).toBe(may ? 200 : 403)
    }
    expect((await rest('GET', `/api/posters/${poster}`)).status).toBe(401)
    const { headers } = await rest('GET', `/api/posters/${poster}?download=1`, { token: staff.editor.token })
    expect(headers.get('content-type')).toBe('image/jpeg')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="poster-cover-shop-1-\w{6}\.jpg"$/)
    expect(headers.get('cache-control')).toBe('private, no-cache')
  })

  it('bad input is told what is wrong with it', async () => {
    const { token } = staff.editor
    const { id } = await makeArticle(payload, { slug: 'poster-bad' })
    const send = async (body: unknown) => (await rest('POST', '/api/posters', { body, token })).status
    expect(await send({})).toBe(400)
    expect(await send({ subject: `articles:${id}`, kind: 'cover', days: 2 })).toBe(400)
    expect(await send({ subject: `articles:${id}`, kind: 'invitation', person: '很长很长很长很长很长的名字' })).toBe(400)
    expect(await send({ subject: `users:${staff.editor.id}`, kind: 'cover' })).toBe(400)
    expect((await rest('GET', '/api/posters/not-an-id', { token })).status).toBe(404)
    expect((await rest('GET', '/api/posters/01994c00-0000-7000-8000-0000000000ff', { token })).status).toBe(404)
  })
})
