import { beforeEach, expect, test } from 'vitest'
import type { ShownTeamwork } from '#admin/teamwork/shown.ts'
import { readPlan } from '#content/read-plan.ts'
import { readWaitingFor } from '#content/teamwork/waiting.ts'
import { DAY_MS } from '#platform/days.ts'
import { makeArticle } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleagues, restOf } from '../../builders/rest.ts'

const { payload, pool } = await testPayload()
const rest = restOf(payload)
const staff = await makeColleagues(payload)
type Name = keyof typeof staff
const names = { administrator: '管理', editor: '林悦', moderator: '审审', 'brand-manager': '陈经理', analyst: '数数' } as const
for (const [role, name] of Object.entries(names)) {
  await payload.update({ collection: 'users', id: staff[role as Name].id, data: { name } })
}

let article: { id: string }
let of: { collection: string; id: string }
beforeEach(async () => {
  article = await makeArticle(payload, { title: '等人审的一篇', _status: 'draft' })
  of = { collection: 'articles', id: article.id }
})

const post = async (by: Name, path: string, body: object) =>
  rest('POST', `/api/teamwork/${path}`, { body, token: staff[by].token }) as Promise<{
    status: number
    body: { id: string; message: string }
  }>
const read = async (by: Name = 'editor') =>
  (await rest('GET', `/api/teamwork?collection=articles&id=${article.id}`, { token: staff[by].token })).body as ShownTeamwork
const waiting = (who: Name) => readWaitingFor(pool, staff[who].id)
const handOver = (by: Name, to: Name, step: string, expected: string | null, note = '') =>
  post(by, 'hand-over', { ...of, step, to: staff[to].id, note, expected })

test('nobody without a session reaches any door, every colleague may comment, and what cannot be read is refused', async () => {
  for (const path of ['say', 'withdraw', 'resolve', 'seen', 'hand-over', 'end', 'undo']) {
    expect((await rest('POST', `/api/teamwork/${path}`, { body: {} })).status, path).toBe(401)
    expect((await post('analyst', path, {})).status, path).toBe(400)
  }
  expect((await rest('GET', `/api/teamwork?collection=articles&id=${article.id}`)).status).toBe(401)
  const { token } = staff.analyst
  expect((await rest('GET', '/api/teamwork?collection=users&id=x', { token })).status).toBe(400)
  expect((await post('analyst', 'say', { ...of, text: '   ' })).status).toBe(400)
  expect((await post('analyst', 'say', { ...of, text: '茶'.repeat(2001) })).status).toBe(400)
  expect((await post('analyst', 'say', { ...of, text: 'a\u0000b' })).status).toBe(400)
  expect((await post('analyst', 'say', { ...of, id: staff.editor.id, text: '没有这篇' })).status).toBe(404)
  expect((await post('analyst', 'say', { ...of, text: '数字对吗' })).status).toBe(200)
})

test('whom a comment means has it waiting until he answers; who began the thread hears of the answer', async () => {
  const { id: comment } = (
    await post('brand-manager', 'say', {
      ...of,
      text: '@林悦 第二段的价格核对一下',
      mentions: [staff.editor.id, staff.analyst.id],
    })
  ).body
  // The analyst's name does not stand in the text.
  expect((await waiting('analyst')).asked).toEqual([])
  expect((await waiting('editor')).asked).toMatchObject([
    { id: comment, title: '等人审的一篇', author: '陈经理', text: '@林悦 第二段的价格核对一下' },
  ])
  await post('editor', 'say', { ...of, thread: comment, text: '改好了' })
  expect((await waiting('editor')).asked).toEqual([])
  expect((await waiting('brand-manager')).asked).toMatchObject([{ text: '改好了', author: '林悦' }])
  expect((await read()).threads).toMatchObject([
    { id: comment, answers: [{ text: '改好了' }], mentions: [{ name: '林悦', isSeen: true }] },
  ])
})

test('seeing, resolving and withdrawing take it off the list, and each is taken back', async () => {
  const said = async () =>
    (await post('brand-manager', 'say', { ...of, text: '@林悦 看看', mentions: [staff.editor.id] })).body.id
  const count = async () => (await waiting('editor')).asked.length
  const comment = await said()
  expect(await count()).toBe(1)

  for (const [path, by, on, off] of [
    ['seen', 'editor', { comment, isSeen: true }, { comment, isSeen: false }],
    ['resolve', 'analyst', { thread: comment, isResolved: true }, { thread: comment, isResolved: false }],
    ['withdraw', 'brand-manager', { comment, isWithdrawn: true }, { comment, isWithdrawn: false }],
  ] as const) {
    expect((await post(by, path, on)).status, path).toBe(200)
    expect(await count(), path).toBe(0)
    expect((await post(by, path, off)).status, path).toBe(200)
    expect(await count(), path).toBe(1)
  }
  expect((await post('editor', 'withdraw', { comment, isWithdrawn: true })).status).toBe(403)
  expect((await post('analyst', 'seen', { comment, isSeen: true })).status).toBe(404)
  await post('editor', 'resolve', { thread: comment, isResolved: true })
  expect((await post('editor', 'resolve', { thread: comment, isResolved: true })).status).toBe(409)
  expect((await read()).threads).toMatchObject([{ resolvedBy: '林悦' }])
  await post('analyst', 'say', { ...of, thread: comment, text: '还差一处' })
  expect((await read()).threads).toMatchObject([{ resolvedAt: null }])
})

test('a withdrawn beginning takes its thread from the screen, and nobody answers in it', async () => {
  const { id } = (await post('editor', 'say', { ...of, text: '一' })).body
  await post('editor', 'withdraw', { comment: id, isWithdrawn: true })
  expect((await read()).threads).toEqual([])
  expect((await post('analyst', 'say', { ...of, thread: id, text: '二' })).status).toBe(404)
  const other = await makeArticle(payload, { _status: 'draft' })
  await post('editor', 'withdraw', { comment: id, isWithdrawn: false })
  expect((await post('analyst', 'say', { ...of, id: other.id, thread: id, text: '二' })).status).toBe(404)
})

test('a document goes from writer to reviewer to publisher, and everybody sees who waits for whom', async () => {
  const first = await handOver('editor', 'brand-manager', 'review', null, '价格是新的')
  expect(first.status).toBe(200)
  expect(await read()).toMatchObject({ handover: { step: 'review', from: '林悦', to: '陈经理', note: '价格是新的' } })
  expect((await waiting('brand-manager')).turns).toMatchObject([{ step: 'review', from: '林悦', title: '等人审的一篇' }])
  expect((await waiting('editor')).others).toMatchObject([{ step: 'review', to: '陈经理' }])

  // The reviewer may pass on what waits for him, to somebody who can publish.
  expect((await handOver('brand-manager', 'analyst', 'publish', first.body.id)).status).toBe(400)
  expect((await handOver('analyst', 'administrator', 'publish', first.body.id)).status).toBe(403)
  const second = await handOver('brand-manager', 'administrator', 'publish', first.body.id)
  expect(second.status).toBe(200)
  expect((await waiting('brand-manager')).turns).toEqual([])
  expect((await waiting('administrator')).turns).toMatchObject([{ step: 'publish', from: '陈经理' }])

  // Publishing is what it waited for.
  await payload.update({ collection: 'articles', id: article.id, data: { _status: 'published' } })
  expect((await read()).handover).toBeNull()
  expect((await waiting('administrator')).turns).toEqual([])
})

test('of two colleagues who hand on at the same moment one is told that it has gone', async () => {
  const { id } = (await handOver('editor', 'brand-manager', 'review', null)).body
  const both = await Promise.all([
    handOver('editor', 'analyst', 'review', id),
    handOver('administrator', 'moderator', 'review', id),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const at = await pool.query('select from content_handovers where document_id = $1 and ended_at is null', [article.id])
  expect(at.rowCount).toBe(1)
})

test('handing over and ending are taken back by whoever did it, while nobody has gone on', async () => {
  const first = (await handOver('editor', 'brand-manager', 'review', null)).body.id
  const second = (await handOver('brand-manager', 'editor', 'write', first)).body.id
  expect((await post('editor', 'undo', { handover: second })).status).toBe(409)
  expect((await post('brand-manager', 'undo', { handover: second })).status).toBe(200)
  expect((await read()).handover).toMatchObject({ id: first, to: '陈经理' })

  expect((await post('brand-manager', 'end', { ...of, expected: first })).status).toBe(200)
  expect((await read()).handover).toBeNull()
  expect((await post('brand-manager', 'undo', { handover: first })).status).toBe(200)
  expect((await read()).handover).toMatchObject({ id: first })
  expect((await post('brand-manager', 'end', { ...of, expected: second })).status).toBe(409)
})

test('the planner says whom a planned draft waits for; a deleted document waits for nobody', async () => {
  const at = new Date(Date.now() + DAY_MS)
  const made = await rest('POST', '/api/planner/start', {
    body: { collection: 'articles', title: '排了的', at: at.toISOString() },
    token: staff.editor.token,
  })
  of.id = article.id = (made.body as { id: string }).id
  await handOver('editor', 'moderator', 'review', null)
  await post('editor', 'say', { ...of, text: '@审审 看看', mentions: [staff.moderator.id] })
  const plan = await readPlan(pool, { from: new Date(), to: new Date(Date.now() + 2 * DAY_MS) }, new Date())
  expect(plan.find(({ id }) => id === article.id)?.turn).toEqual({
    step: 'review',
    name: '审审',
    since: expect.stringMatching(/Z$/),
  })

  await payload.update({ collection: 'articles', id: article.id, data: { deletedAt: new Date().toISOString() } as never })
  expect(await waiting('moderator')).toMatchObject({ turns: [], asked: [] })
  await payload.delete({ collection: 'articles', id: article.id, trash: true })
  for (const table of ['content_handovers', 'content_comments'])
    expect((await pool.query(`select from ${table} where document_id = $1`, [article.id])).rowCount, table).toBe(0)
})
