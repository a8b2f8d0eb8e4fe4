import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { editReview } from '#reviews/author/edit-review.ts'
import { countQueues, readQueue, readWaiting } from '#reviews/desk/desk.ts'
import { deskTabs } from '#reviews/desk/desk-tabs.ts'
import { selectPace } from '#reviews/desk/pace.sql.ts'
import { readVersion } from '#reviews/read-version.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'
import { contentOf, decide, makeModerators, moderator, moderatorIds, pending, stateOf } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let rest: Rest
let staff: Record<string, Colleague>
let product: string
const other = moderator(moderatorIds[1])

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  rest = restOf(payload)
  product = (await makeProduct(payload)).id
  staff = await makeColleagues(payload)
  await makeModerators(pool)
})

const get = async <T>(path: string, as = 'moderator') => {
  const answer = await rest('GET', `/api/review-desk${path}`, { token: staff[as]?.token })
  return { status: answer.status, body: answer.body as T }
}
const post = async <T>(path: string, body: object, as = 'moderator') => {
  const answer = await rest('POST', `/api${path}`, { token: staff[as]?.token, body })
  return { status: answer.status, body: answer.body as T }
}
type Item = {
  review: { version: number }
  may: string[]
  barred: string | null
  similar: { id: string; alike: number }[]
  lines: { action: string; actor: string | null; code: string | null }[]
  revisions: { number: number; content: { text: string } | null }[]
  screening: { findings: { step: string; verdict: string }[] } | null
}
const itemOf = async (id: string, as?: string) => (await get<Item>(`/item?review=${id}`, as)).body

describe('the queue', () => {
  it('has every review that waits in one tab, by what it waits for', async () => {
    const at = new Date(Date.now() - HOUR_MS)
    const make = () => pending(pool, { product, at })
    const [plain, escalated, appealed, flagged, hidden, returned] = await Promise.all(Array.from({ length: 6 }, make))
    await decide(pool, { id: escalated!, action: 'escalate' })
    await decide(pool, { id: appealed!, action: 'reject', code: 'insult' })
    await decide(pool, { id: appealed!, action: 'appeal', actor: { kind: 'author' } })
    for (const id of [flagged!, hidden!]) await decide(pool, { id, action: 'approve' })
    await decide(pool, { id: flagged!, action: 'flag', code: 'insult', actor: { kind: 'reader' } })
    await decide(pool, { id: hidden!, action: 'hide', code: 'insult' })
    await decide(pool, { id: returned!, action: 'return', code: 'pii-own' })
    const shown: Record<string, string[]> = {}
    for (const { value } of deskTabs) {
      const { body } = await get<{ items: { id: string }[] }>(`/queue?tab=${value}`)
      shown[value] = body.items.map(({ id }) => id)
    }
    expect(shown).toEqual({
      pending: [plain],
      escalated: [escalated],
      appealed: [appealed],
      flagged: [flagged],
      hidden: [hidden],
      returned: [returned],
    })
    expect(Object.values(await countQueues(pool))).toEqual([1, 1, 1, 1, 1, 1])
    expect(await readWaiting(pool)).toEqual({ undecided: 3, oldestAt: at.toISOString() })
    await decide(pool, { id: plain!, action: 'approve' })
  })

  it.each(['due', 'risk'] as const)('by %s, page after page, misses none and shows none twice', async (order) => {
    const made: string[] = []
    for (let n = 0; n < 64; n++) made.push(await pending(pool, { product, at: new Date(Date.now() - (n % 7) * HOUR_MS) }))
    for (const [n, id] of made.entries()) await pool.query('update reviews set risk = $2 where id = $1', [id, n % 4])
    const seen: { id: string; due: string; risk: number }[] = []
    let after: string | undefined
    do {
      const page = await readQueue(pool, { tab: 'pending', order, after, now: new Date(), me: moderatorIds[0] })
      seen.push(...page.items)
      after = page.next ?? undefined
    } while (after)
    expect(seen.map(({ id }) => id).sort()).toEqual(made.sort())
    const keys = seen.map(({ risk, due }) => (order === 'risk' ? `${9 - risk} ${due}` : due))
    expect(keys).toEqual([...keys].sort())
    for (const id of made) await decide(pool, { id, action: 'reject', code: 'fake-dup' })
  })

  it('begins anew where its place does not read as one', async () => {
    const id = await pending(pool, { product })
    for (const after of ['x', "due~1~2026-01-01~'", 'risk~NaN~2026-01-01T00:00:00.000Z~x'])
      expect((await get<{ items: { id: string }[] }>(`/queue?after=${encodeURIComponent(after)}`)).body.items[0]?.id).toBe(id)
    await decide(pool, { id, action: 'approve' })
  })
})

describe('the desk', () => {
  it('is looked at by those who decide or answer, and by nobody else', async () => {
    const id = await pending(pool, { product })
    for (const path of ['/queue', `/item?review=${id}`, '/pace']) {
      for (const as of ['moderator', 'administrator', 'brand-manager'])
        expect((await get(path, as)).status, `${path} ${as}`).toBe(200)
      for (const as of ['editor', 'analyst']) expect((await get(path, as)).status, `${path} ${as}`).toBe(403)
      expect((await get(path, 'nobody')).status, path).toBe(401)
    }
    for (const path of ['/review-desk/hold', '/review-actions/bulk']) expect((await post(path, {}, 'nobody')).status).toBe(401)
    expect((await post('/review-desk/hold', {}, 'editor')).status).toBe(403)
    expect((await get('/item?review=1')).status).toBe(404)
    expect((await itemOf(id, 'brand-manager')).may).toEqual([])
    expect((await itemOf(id)).may).toEqual(['approve', 'return', 'reject', 'escalate'])
  })

  it('tells nobody who wrote a review', async () => {
    const id = await pending(pool, { product })
    await pool.query("update reviews set member_hash = 'mhash', visitor_hash = 'vhash' where id = $1", [id])
    const { text } = await rest('GET', `/api/review-desk/item?review=${id}`, { token: staff.administrator!.token })
    expect(text).not.toMatch(/mhash|vhash|memberHash|visitorHash/)
  })

  it('says before that an appeal goes to somebody else', async () => {
    const id = await pending(pool, { product })
    const version = await readVersion(pool, id)
    await post('/review-actions', { review: id, action: 'reject', code: 'insult', version })
    await decide(pool, { id, action: 'appeal', actor: { kind: 'author' } })
    expect(await itemOf(id)).toMatchObject({ barred: 'appeal', may: expect.not.arrayContaining(['approve']) })
    expect(await itemOf(id, 'administrator')).toMatchObject({ barred: null, may: expect.arrayContaining(['approve']) })
  })

  it('shows likenesses, every revision and who did what and why', async () => {
    const text = '泡了三次，汤色一直清亮，香气像刚炒出来的栗子。'
    const id = await pending(pool, { product, content: { text } })
    const copy = await pending(pool, { product, content: { text: `${text}推荐！` } })
    await decide(pool, { id, action: 'approve', actor: other })
    await editReview(pool, { review: id, content: contentOf({ rating: 2, text: '后来有股霉味。' }), at: new Date() })
    const item = await itemOf(id)
    expect(item.revisions.map(({ number, content }) => [number, content?.text])).toEqual([
      [2, '后来有股霉味。'],
      [1, text],
    ])
    expect(item.lines[0]).toMatchObject({ action: 'edit', actor: null })
    expect(item.lines.find(({ action }) => action === 'approve')).toMatchObject({ actor: '审核' })
    expect((await itemOf(copy)).screening?.findings.map(({ verdict }) => verdict)).toContain('ok')
    expect((await itemOf(copy)).similar).toEqual([])
    const third = await pending(pool, { product, content: { text: `${text}很好` } })
    expect((await itemOf(third)).similar.map((one) => one.id)).toEqual([copy])
  })
})

describe('who has what open', () => {
  it('is told to the others for two minutes, of one review at a time, and keeps nobody from deciding', async () => {
    const [one, two] = [await pending(pool, { product }), await pending(pool, { product })]
    type Told = { holders: Record<string, string[]> }
    const look = (open: string | null, as: string) => post<Told>('/review-desk/hold', { open, seen: [one, two] }, as)
    expect((await look(one, 'moderator')).body.holders).toEqual({})
    expect((await look(null, 'brand-manager')).body.holders).toEqual({ [one]: ['同事'] })
    expect((await look(two, 'moderator')).body.holders).toEqual({})
    expect((await look(one, 'administrator')).body.holders).toEqual({ [two]: ['同事'] })
    const queue = await get<{ items: { id: string; holders: string[] }[] }>('/queue')
    expect(queue.body.items.find(({ id }) => id === one)?.holders).toEqual(['同事'])
    expect(
      (await post('/review-actions', { review: one, action: 'approve', version: await readVersion(pool, one) })).status,
    ).toBe(200)
    await pool.query("update review_holds set until = until - interval '2 minutes'")
    expect((await look(null, 'brand-manager')).body.holders).toEqual({})
  })

  it('is nothing that can be said of what is no review', async () => {
    const seen = ['x', 7, null, '01994c00-0000-7000-8000-0000000000ff']
    expect((await post('/review-desk/hold', { open: '01994c00-0000-7000-8000-0000000000ff', seen })).status).toBe(200)
    expect(
      (await pool.query("select 1 from review_holds where review_id = '01994c00-0000-7000-8000-0000000000ff'")).rowCount,
    ).toBe(0)
  })
})

describe('many at once', () => {
  type Bulk = { results: { review: string; ok: boolean; status: number; version: number; message?: string }[] }
  const named = async (ids: string[]) =>
    Promise.all(ids.map(async (review) => ({ review, version: await readVersion(pool, review) })))

  it('are decided each for itself, and undone together', async () => {
    const ids = [await pending(pool, { product }), await pending(pool, { product }), await pending(pool, { product })]
    const decisions = await named(ids)
    await decide(pool, { id: ids[1]!, action: 'approve', actor: other })
    const { status, body } = await post<Bulk>('/review-actions/bulk', { action: 'reject', code: 'ad-other', decisions })
    expect(status).toBe(200)
    expect(body.results.map(({ review, ok, status: code }) => [review, ok, code])).toEqual([
      [ids[0], true, 200],
      [ids[1], false, 409],
      [ids[2], true, 200],
    ])
    expect(body.results[1]?.message).toContain('别的同事')
    const undone = await post<Bulk>('/review-actions/bulk', { action: 'undo', decisions: body.results.filter(({ ok }) => ok) })
    expect(undone.body.results.map(({ ok }) => ok)).toEqual([true, true])
    expect(await Promise.all(ids.map((id) => stateOf(pool, id)))).toEqual(['pending', 'published', 'pending'])
  })

  it.each([
    ['nothing', { action: 'approve', decisions: [] }],
    [
      'more than a hundred',
      { action: 'approve', decisions: Array(101).fill({ review: '01994c00-0000-7000-8000-0000000000ff', version: 1 }) },
    ],
    ['a removal', { action: 'remove', decisions: [{ review: '01994c00-0000-7000-8000-0000000000ff', version: 1 }] }],
    ['what names no version', { action: 'approve', decisions: [{ review: '01994c00-0000-7000-8000-0000000000ff' }] }],
  ])('are not %s', async (_, body) => {
    expect((await post('/review-actions/bulk', body)).status).toBe(400)
  })

  it('need the same role as one', async () => {
    const decisions = await named([await pending(pool, { product })])
    const { body } = await post<Bulk>('/review-actions/bulk', { action: 'approve', decisions }, 'analyst')
    expect(body.results).toMatchObject([{ ok: false, status: 403 }])
  })
})

it('the pace counts decisions of people by how long their reviews waited, without those that were undone', async () => {
  const from = new Date('2026-03-01T00:00:00Z')
  const after = (hours: number) => new Date(from.getTime() + hours * HOUR_MS)
  const waited = async (hours: number) => {
    const id = await pending(pool, { product, at: from })
    await decide(pool, { id, action: 'approve', at: after(hours) })
    return id
  }
  for (const hours of [1, 2, 3, 30]) await waited(hours)
  const undone = await waited(4)
  await decide(pool, { id: undone, action: 'undo', at: after(4) })
  const appealed = await pending(pool, { product, at: from })
  await decide(pool, { id: appealed, action: 'reject', code: 'insult', at: after(5) })
  await decide(pool, { id: appealed, action: 'appeal', actor: { kind: 'author' }, at: after(100) })
  await decide(pool, { id: appealed, action: 'approve', actor: other, at: after(101) })
  expect(await selectPace(pool, { from, to: after(200) })).toEqual({ decided: 6, inTime: 5, overdue: 1, medianMs: 2.5 * HOUR_MS })
  expect(await selectPace(pool, { from: new Date(0), to: from })).toEqual({ decided: 0, inTime: 0, overdue: 0, medianMs: null })
})
