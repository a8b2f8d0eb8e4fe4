import { expect, test } from 'vitest'
import { readPromises } from '#content/plan/promise.ts'
import { readPlan, readUnplaced } from '#content/read-plan.ts'
import { readPushTimes } from '#integrations/wechat/push/week-pushes.ts'
import { DAY_MS } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { makeArticle } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleagues, restOf } from '../../builders/rest.ts'

const { payload, pool } = await testPayload()
const rest = restOf(payload)
const staff = await makeColleagues(payload)
const minute = Math.floor(Date.now() / 60_000) * 60_000
const at = (days: number) => new Date(minute + days * DAY_MS).toISOString()
const plan = () => readPlan(pool, { from: new Date(at(-7)), to: new Date(at(7)) }, new Date())

const paths = ['move', 'schedule', 'call-off', 'start', 'discard', 'retry', 'embargo']

test('only who may write content plans; nobody else reaches the planner’s doors', async () => {
  for (const path of paths) {
    expect((await rest('POST', `/api/planner/${path}`, { body: {} })).status, path).toBe(401)
    for (const role of ['moderator', 'analyst', 'brand-manager'] as const)
      expect((await rest('POST', `/api/planner/${path}`, { body: {}, token: staff[role].token })).status, path).toBe(403)
    expect((await rest('POST', `/api/planner/${path}`, { body: {}, token: staff.editor.token })).status, path).toBe(400)
  }
})

test('an item is started, moved, scheduled and called off; what cannot be read is refused in the language of the colleague', async () => {
  const { token } = staff.editor
  const post = (path: string, body: object) => rest('POST', `/api/planner/${path}`, { body, token })
  const made = await post('start', { collection: 'articles', title: ' 周三的茶 ', at: at(1) })
  expect(made.status).toBe(200)
  const { id } = made.body as { id: string }
  const of = { collection: 'articles', id }
  expect(await plan()).toMatchObject([{ id, title: '周三的茶', at: at(1), state: 'planned' }])

  expect((await post('start', { collection: 'articles', title: '', at: at(1) })).status).toBe(400)
  expect((await post('start', { collection: 'articles', title: '茶'.repeat(121), at: at(1) })).status).toBe(400)
  expect((await post('start', { collection: 'users', title: '茶', at: at(1) })).status).toBe(400)
  expect((await post('move', { ...of, from: at(1), to: '2026-02-30T10:00:00Z' })).status).toBe(400)
  expect((await post('move', { ...of, id: 'x', from: at(1), to: at(2) })).status).toBe(400)

  expect((await post('move', { ...of, from: at(1), to: at(2) })).body).toEqual({ at: at(2), job: null })
  const late = await post('move', { ...of, from: at(1), to: at(3) })
  expect(late).toMatchObject({ status: 409, body: { message: expect.stringMatching(/[一-鿿]/) } })

  const scheduled = await post('schedule', { ...of, at: at(2) })
  expect(scheduled.body).toEqual({ at: at(2), job: expect.any(String) })
  const { job } = scheduled.body as { job: string }
  expect((await post('schedule', { ...of, at: at(-1) })).status).toBe(400)
  expect((await post('call-off', { ...of, job, from: at(2) })).status).toBe(200)
  expect((await post('call-off', { ...of, job, from: at(2) })).status).toBe(409)
  expect((await post('move', { ...of, from: at(2), to: null })).body).toEqual({ at: null, job: null })
  expect(await readUnplaced(pool, new Date())).toMatchObject([{ id }])
})

test('a draft that was started by mistake goes to the trash, and what is public does not', async () => {
  const { token } = staff.editor
  const post = (path: string, body: object) => rest('POST', `/api/planner/${path}`, { body, token })
  const { id } = (await post('start', { collection: 'live-streams', title: '点错了', at: at(2) })).body as { id: string }
  const of = { collection: 'live-streams', id }
  expect((await plan()).some((item) => item.id === id)).toBe(true)
  expect((await post('discard', of)).status).toBe(200)
  expect((await plan()).some((item) => item.id === id)).toBe(false)
  expect((await post('discard', of)).status).toBe(404)
  const article = await makeArticle(payload)
  expect((await post('discard', { collection: 'articles', id: article.id })).status).toBe(409)
})

test('a draft that is open at a colleague can be planned all the same, and his save does not put it back', async () => {
  const { token } = staff.editor
  const made = await rest('POST', '/api/planner/start', { body: { collection: 'articles', title: '开着', at: at(1) }, token })
  const { id } = made.body as { id: string }
  await payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: staff.administrator.id },
    },
  })
  const moved = await rest('POST', '/api/planner/move', { body: { collection: 'articles', id, from: at(1), to: at(3) }, token })
  expect(moved.status).toBe(200)
  await payload.update({ collection: 'articles', id, data: { title: '改完了' }, draft: true })
  expect((await plan()).find((item) => item.id === id)).toMatchObject({ title: '改完了', at: at(3) })
})

test('the manager promises for a week and those after it; the dashboard and the planner read the same', async () => {
  const promise = { monday: '2026-11-23', articlesLeast: 3, articlesMost: 4, lives: 2, pushes: 1 }
  const post = (body: object, token?: string) => rest('POST', '/api/planner/promise', { body, token })
  expect((await post(promise)).status).toBe(401)
  expect((await post(promise, staff.editor.token)).status).toBe(403)
  const manager = staff['brand-manager'].token
  for (const wrong of [
    { monday: '2026-11-24' },
    { articlesLeast: 5 },
    { lives: 51 },
    { lives: 1.5 },
    { lives: -1 },
    { lives: 'x' },
    { pushes: 51 },
  ])
    expect((await post({ ...promise, ...wrong }, manager)).status, JSON.stringify(wrong)).toBe(400)
  expect((await post(promise, manager)).status).toBe(200)
  expect((await post({ ...promise, monday: '2026-12-07', lives: 0 }, staff.administrator.token)).status).toBe(200)
  const mondays = ['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07']
  const { promises } = await readPromises(pool, mondays)
  expect(mondays.map((monday) => [promises.get(monday)?.articlesLeast, promises.get(monday)?.lives])).toEqual([
    [2, 1],
    [3, 2],
    [3, 2],
    [3, 0],
  ])
  expect((await readPromises(pool, ['2027-01-04'])).promises.get('2027-01-04')).toMatchObject({
    articlesMost: 4,
    lives: 0,
    isSet: true,
  })
  expect(promises.get('2026-11-16')).toMatchObject({ isSet: false })
})

test('a column of the hub is due by its rhythm', async () => {
  await payload.create({ collection: 'columns', data: { title: '茶山周记', rhythm: 'weekly' } as never })
  expect((await readPromises(pool, ['2026-11-23'])).columns).toMatchObject([{ title: '茶山周记', rhythm: 'weekly' }])
})

test('a push counts when readers have it, not while it lies in the draft box', async () => {
  // The state is written down where pushes are published; here it only has to stand there.
  await pool.query('alter table wechat_pushes drop constraint if exists wechat_pushes_state_check')
  for (const [state, days] of [
    ['published', -1],
    ['drafted', -1],
    ['published', -9],
  ] as const) {
    await pool.query(
      `insert into wechat_pushes (id, app_id, notify, comments, state, media_id, made_by, made_at, changed_at, due_at)
       values ($1, 'wx1', false, false, $2, 'm', $3, $4, $4, $4)`,
      [uuidv7(), state, staff.editor.id, at(days)],
    )
  }
  expect(await readPushTimes(pool, { from: new Date(at(-7)), to: new Date(at(0)) })).toEqual([new Date(at(-1))])
})
