import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
import { actOnEntry } from '#reviews/questions/act-on-entry.ts'
import { testPayload } from '../../builders/payload.ts'
import { asked, shownQuestion } from '../../builders/questions.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'
import { makeModerators } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let pool: Pool
let rest: Rest
let product: string
let staff: Record<Role, Colleague>

beforeAll(async () => {
  const opened = await testPayload()
  pool = opened.pool
  rest = restOf(opened.payload)
  await makeModerators(pool)
  product = (await makeProduct(opened.payload)).id
  staff = await makeColleagues(opened.payload)
})

test('the desk of questions is read by moderators and brand managers, decided by moderators, closed to everybody else', async () => {
  const id = await asked(pool, { product })
  const body = { kind: 'question', id, action: 'approve', version: 1 }
  expect((await rest('GET', '/api/question-desk')).status).toBe(401)
  expect((await rest('POST', '/api/question-actions', { body })).status).toBe(401)
  expect((await rest('POST', '/api/question-answers', { body: { question: id, text: 'x' } })).status).toBe(401)
  for (const role of ['editor', 'analyst'] as const) {
    const { token } = staff[role]
    expect((await rest('GET', '/api/question-desk', { token })).status, role).toBe(403)
    expect((await rest('POST', '/api/question-actions', { token, body })).status, role).toBe(403)
    expect((await rest('POST', '/api/question-answers', { token, body: { question: id, text: 'x' } })).status, role).toBe(403)
  }
  const manager = staff['brand-manager'].token
  const queue = await rest('GET', '/api/question-desk?state=pending', { token: manager })
  expect(queue.body).toMatchObject({ items: [{ id, kind: 'question', state: 'pending', version: 1 }], pending: 1 })
  expect(queue.text).not.toContain('"person"')
  expect((await rest('POST', '/api/question-actions', { token: manager, body })).status).toBe(403)
  const { token } = staff.moderator
  expect((await rest('POST', '/api/question-actions', { token, body: { ...body, kind: 'orders' } })).status).toBe(400)
  expect((await rest('POST', '/api/question-actions', { token, body: { ...body, action: 'toString' } })).status).toBe(400)
  const done = await rest('POST', '/api/question-actions', { token, body })
  expect(done).toMatchObject({ status: 200, body: { state: 'published', version: 2 } })
  expect((await rest('POST', '/api/question-actions', { token, body })).status).toBe(409)
})

test('who decided takes it back within seconds, and it stands as before', async () => {
  const id = await asked(pool, { product, text: '可以冷泡吗？', by: 'cold-brewer' })
  const act = (action: string, version: number, more: { code?: string; by?: Colleague } = {}) =>
    rest('POST', '/api/question-actions', {
      token: (more.by ?? staff.moderator).token,
      body: { kind: 'question', id, action, version, code: more.code },
    })
  const stands = async () =>
    (await pool.query('select state, code, version, published_at as shown from product_questions where id = $1', [id])).rows[0]
  expect((await act('undo', 1)).status).toBe(409)
  await act('approve', 1)
  expect((await act('undo', 2, { by: staff.administrator })).status).toBe(403)
  expect((await act('undo', 2)).body).toMatchObject({ state: 'pending', version: 3 })
  expect(await stands()).toEqual({ state: 'pending', code: null, version: 3, shown: null })
  expect((await act('undo', 3)).status).toBe(409)
  await act('reject', 3, { code: 'ad-other' })
  await act('approve', 4)
  expect((await act('undo', 5)).body).toMatchObject({ state: 'rejected' })
  expect(await stands()).toMatchObject({ state: 'rejected', code: 'ad-other', shown: null })
  const late = await actOnEntry(
    pool,
    { kind: 'question', id, action: 'approve', actor: { kind: 'staff', id: staff.moderator.id, role: 'moderator' }, version: 6 },
    new Date(Date.now() - 60_000),
  )
  expect(late.ok).toBe(true)
  expect((await act('undo', 7)).status).toBe(409)
})

test('two colleagues who undo and decide at once: one of them, never both', async () => {
  const id = await asked(pool, { product, text: '保质期多久？', by: 'cold-brewer' })
  const body = { kind: 'question', id, action: 'approve', version: 1 }
  await rest('POST', '/api/question-actions', { token: staff.moderator.token, body })
  const [undone, hidden] = await Promise.all([
    rest('POST', '/api/question-actions', { token: staff.moderator.token, body: { ...body, action: 'undo', version: 2 } }),
    rest('POST', '/api/question-actions', {
      token: staff.administrator.token,
      body: { ...body, action: 'hide', version: 2, code: 'ad-other' },
    }),
  ])
  expect([undone!.status, hidden!.status].sort()).toEqual([200, 409])
})

test('a question that was rejected does not come back beside the same one, asked again', async () => {
  const id = await asked(pool, { product, text: '有小包装吗？' })
  const act = (action: string, version: number, code?: string) =>
    rest('POST', '/api/question-actions', {
      token: staff.moderator.token,
      body: { kind: 'question', id, action, version, code },
    })
  await act('reject', 1, 'ad-other')
  expect(await asked(pool, { product, text: '有小包装吗？' })).not.toBe(id)
  for (const action of ['approve', 'undo']) expect(await act(action, 2)).toMatchObject({ status: 409 })
})

test('the brand answers once, in words that beg for nothing', async () => {
  const question = await shownQuestion(pool, { product, text: '孕妇能用吗？' })
  const say = (text: string, role: Role) =>
    rest('POST', '/api/question-answers', { token: staff[role].token, body: { question, text } })
  expect((await say('给个五星好评就告诉你', 'brand-manager')).status).toBe(400)
  expect((await say('', 'brand-manager')).status).toBe(400)
  expect((await say('建议先问医生。', 'brand-manager')).status).toBe(200)
  expect((await say('建议先问医生。', 'moderator')).status).toBe(409)
})
