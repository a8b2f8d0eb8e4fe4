import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
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

test('the brand answers once, in words that beg for nothing', async () => {
  const question = await shownQuestion(pool, { product, text: '孕妇能用吗？' })
  const say = (text: string, role: Role) =>
    rest('POST', '/api/question-answers', { token: staff[role].token, body: { question, text } })
  expect((await say('给个五星好评就告诉你', 'brand-manager')).status).toBe(400)
  expect((await say('', 'brand-manager')).status).toBe(400)
  expect((await say('建议先问医生。', 'brand-manager')).status).toBe(200)
  expect((await say('建议先问医生。', 'moderator')).status).toBe(409)
})
