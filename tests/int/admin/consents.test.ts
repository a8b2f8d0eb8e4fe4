import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { revokeConsent } from '#reviews/consent/change-consent.ts'
import { countEnding, readLedger } from '#reviews/consent/ledger.ts'
import { bodyWithBlock, makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'
import { decide, makeModerators, published } from '../../builders/reviews.ts'

const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
let pool: Pool
let rest: Rest
let staff: Record<Role, Colleague>
const ids: Record<string, string> = {}

beforeAll(async () => {
  const hub = await testPayload()
  pool = hub.pool
  rest = restOf(hub.payload)
  staff = await makeColleagues(hub.payload)
  await makeModerators(pool)
  const product = (await makeProduct(hub.payload, { name: '明前龙井' })).id
  const put = async (name: string, text: string, more: object = {}) => {
    ids[name] = await published(pool, { product, content: { text, nickname: name }, ...more })
  }
  await put('used', '叶底完整，芽头肥壮。', { reuse: ['stories', 'advertising'] })
  await put('week', '=冷泡一夜，清甜。', { reuse: ['stories'], at: ago(730 - 5) })
  await put('month', '罐子漂亮，送人体面。', { reuse: ['advertising'], at: ago(365 - 20) })
  await put('ended', '老人爱喝，不苦也不涩口。', { reuse: ['advertising'], at: ago(400) })
  await put('revoked', '兰花香，杯底留香很久。', { reuse: ['stories'] })
  await put('shown', '办公室常备，没有图。')
  await makeArticle(hub.payload, {
    title: '春茶怎么选',
    body: bodyWithBlock({ blockType: 'reviewQuote', review: ids.used, purpose: 'stories' }),
  })
  await revokeConsent(pool, { review: ids.revoked!, purpose: 'stories', now })
}, 60_000)

const listed = async (filter: Parameters<typeof readLedger>[1]['filter']) =>
  (await readLedger(pool, { filter, page: 1, now })).rows.map(({ nickname }) => nickname)

describe('the ledger of consents', () => {
  it('lists what may or might be reused, what ends first on top, by every filter', async () => {
    expect(await listed('all')).toEqual(['week', 'month', 'used', 'revoked', 'ended'])
    expect(await listed('ending-7')).toEqual(['week'])
    expect(await listed('ending-30')).toEqual(['week', 'month'])
    expect(await listed('used')).toEqual(['used'])
    expect(await listed('revoked')).toEqual(['revoked'])
    expect(await listed('ended')).toEqual(['ended'])
  })

  it('says what for, until when, where it is used and what it may be used for', async () => {
    const { total, rows } = await readLedger(pool, { filter: 'used', page: 1, now })
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      product: '明前龙井',
      promotableFor: ['stories', 'advertising'],
      consents: [{ purpose: 'publish' }, { purpose: 'stories', portrait: 'none' }, { purpose: 'advertising' }],
      places: [{ collection: 'articles', title: '春茶怎么选', purpose: 'stories' }],
    })
  })

  it('warns of what ends within 7 and 30 days, while the review is shown', async () => {
    expect(await countEnding(pool, now)).toEqual({ week: 1, month: 2, used: 0 })
    await decide(pool, { id: ids.month!, action: 'hide', code: 'insult' })
    expect(await countEnding(pool, now)).toEqual({ week: 1, month: 1, used: 0 })
    await decide(pool, { id: ids.month!, action: 'restore' })
  })

  it('is a file for those who answer for it, and for nobody else', async () => {
    expect((await rest('GET', '/api/consents')).status).toBe(401)
    expect((await rest('GET', '/api/consents', { token: staff.analyst.token })).status).toBe(403)
    expect((await rest('GET', '/api/consents?filter=best', { token: staff.editor.token })).status).toBe(400)
    const file = await rest('GET', '/api/consents?filter=all', { token: staff['brand-manager'].token })
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(file.text.trim().split('\r\n')).toHaveLength(6)
    expect(file.text).toContain('春茶怎么选')
  })
})

describe('the picker', () => {
  const pick = async (query: string) => {
    const answer = await rest('GET', `/api/promotable-reviews?${query}`, { token: staff.editor.token })
    expect(answer.status, answer.text).toBe(200)
    return (answer.body as { reviews: { id: string; isPromotable: boolean }[] }).reviews
  }

  it('offers what may be used for the purpose, and nothing else', async () => {
    const found = (await pick('purpose=stories')).map(({ id }) => id)
    expect(found.sort()).toEqual([ids.used, ids.week].sort())
    expect((await pick('purpose=advertising')).map(({ id }) => id).sort()).toEqual([ids.used, ids.month].sort())
    expect(await pick('purpose=stories&photo=1')).toEqual([])
  })

  it('finds by every word of the text, the name or the product, and takes signs for themselves', async () => {
    expect((await pick(`purpose=stories&words=${encodeURIComponent('芽头 龙井')}`)).map(({ id }) => id)).toEqual([ids.used])
    expect(await pick(`purpose=stories&words=${encodeURIComponent('%')}`)).toEqual([])
    expect(await pick(`purpose=stories&words=${encodeURIComponent('芽头 碧螺春')}`)).toEqual([])
  })

  it('says of one that was chosen before whether it may still be used', async () => {
    expect(await pick(`purpose=stories&id=${ids.revoked}`)).toMatchObject([{ isPromotable: false }])
    expect(await pick(`purpose=stories&id=${ids.used}`)).toMatchObject([{ isPromotable: true }])
  })

  it('answers only those who write texts, and only sound questions', async () => {
    expect((await rest('GET', '/api/promotable-reviews?purpose=stories')).status).toBe(401)
    const { token } = staff.moderator
    expect((await rest('GET', '/api/promotable-reviews?purpose=stories', { token })).status).toBe(403)
    for (const query of ['', 'purpose=publish', 'purpose=stories&id=x', 'purpose=stories&product=1'])
      expect((await rest('GET', `/api/promotable-reviews?${query}`, { token: staff.editor.token })).status, query).toBe(400)
  })
})
