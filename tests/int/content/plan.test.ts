import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { expect, test } from 'vitest'
import type { Move } from '#content/plan/move.ts'
import { moveItem } from '#content/plan/move-item.ts'
import type { PlanItem } from '#content/plan/plan-item.ts'
import { callOffSchedule, setSchedule } from '#content/plan/set-schedule.ts'
import { startItem } from '#content/plan/start-item.ts'
import { readPlan, readUnplaced } from '#content/read-plan.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { makeArticle, makeColleague } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload, pool } = await testPayload()
const editor = await makeColleague(payload, 'editor')
const now = new Date()
const at = (ms: number) => new Date(now.getTime() + ms)
const week = { from: at(-4 * DAY_MS), to: at(4 * DAY_MS) }

const asEditor = async (): Promise<PayloadRequest> =>
  createLocalReq({ user: { ...editor, collection: 'users' } as never }, payload as Payload)
const start = async (title: string, when: Date, collection: Move['collection'] = 'articles'): Promise<string> => {
  const made = await startItem(await asEditor(), { collection, title, at: when, column: null })
  if (!made.ok) throw new Error('not made')
  return made.value
}
const move = async (of: Partial<Move> & { id: string }) =>
  moveItem(await asEditor(), { collection: 'articles', job: null, from: null, to: null, isTold: false, ...of }, now)
const find = async (id: string): Promise<PlanItem[]> => (await readPlan(pool, week, now)).filter((item) => item.id === id)
const placeOf = async (id: string) => (await find(id)).map(({ state, source, at: time }) => ({ state, source, time }))

test('a draft started in the calendar stands where it was started, and where it is moved to', async () => {
  const id = await start('第一篇', at(DAY_MS))
  expect(await find(id)).toMatchObject([
    { title: '第一篇', state: 'planned', source: 'plan', isMovable: true, author: editor.name },
  ])
  expect(await move({ id, from: at(DAY_MS), to: at(2 * DAY_MS) })).toMatchObject({ ok: true })
  expect(await placeOf(id)).toEqual([{ state: 'planned', source: 'plan', time: at(2 * DAY_MS).toISOString() }])
  expect((await payload.findVersions({ collection: 'articles', where: { parent: { equals: id } } })).totalDocs).toBe(1)
})

test('of two colleagues who move the same item, the one who saw an old place is told so', async () => {
  const id = await start('两个人', at(DAY_MS))
  const both = await Promise.all([2, 3].map((days) => move({ id, from: at(DAY_MS), to: at(days * DAY_MS) })))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ kind: 'changed' })
})

test('what was planned and is not published by then is missed; what was published stands where it was', async () => {
  const id = await start('没赶上', at(-HOUR_MS))
  expect(await placeOf(id)).toMatchObject([{ state: 'missed' }])
  const article = await makeArticle(payload, { title: '发了', publishedAt: at(-DAY_MS).toISOString() })
  expect(await find(article.id)).toMatchObject([{ state: 'published', isMovable: false, at: at(-DAY_MS).toISOString() }])
  await payload.update({ collection: 'articles', id: article.id, data: { _status: 'draft' } })
  expect(await find(article.id)).toEqual([])
})

test('a draft whose day is taken away waits among those without one, under the title of its last save', async () => {
  const id = await start('待定', at(DAY_MS))
  await payload.update({ collection: 'articles', id, data: { title: '待定二稿' }, draft: true })
  expect(await move({ id, from: at(DAY_MS), to: null })).toMatchObject({ ok: true })
  expect(await find(id)).toEqual([])
  expect((await readUnplaced(pool, new Date())).find((draft) => draft.id === id)).toMatchObject({
    title: '待定二稿',
    collection: 'articles',
  })
  expect(await move({ id, from: null, to: at(DAY_MS) })).toMatchObject({ ok: true })
  expect(await find(id)).toMatchObject([{ title: '待定二稿' }])
})

test('a plan becomes a schedule that can be moved and called off, and there is one at a time', async () => {
  const id = await start('定时', at(DAY_MS))
  const done = await setSchedule(await asEditor(), { collection: 'articles', id, act: 'publish', at: at(DAY_MS) }, now)
  if (!done.ok || !done.value.job) throw new Error('not scheduled')
  const { job } = done.value
  expect(await find(id)).toMatchObject([{ state: 'scheduled', source: 'publish-job', job }])
  expect(await setSchedule(await asEditor(), { collection: 'articles', id, act: 'publish', at: at(DAY_MS) }, now)).toMatchObject({
    kind: 'changed',
  })
  expect(await move({ id, job, from: at(DAY_MS), to: at(-HOUR_MS) })).toMatchObject({ kind: 'past' })
  expect(await move({ id, job, from: at(2 * DAY_MS), to: at(3 * DAY_MS) })).toMatchObject({ kind: 'changed' })
  expect(await move({ id, job, from: at(DAY_MS), to: at(3 * DAY_MS) })).toMatchObject({ ok: true })
  const other = await start('别的', at(DAY_MS))
  expect(await move({ id: other, job, from: at(3 * DAY_MS), to: at(DAY_MS) })).toMatchObject({ kind: 'gone' })
  expect(await callOffSchedule(await asEditor(), { collection: 'articles', id, job, from: at(3 * DAY_MS) })).toMatchObject({
    ok: true,
  })
  expect(await placeOf(id)).toEqual([{ state: 'planned', source: 'plan', time: at(3 * DAY_MS).toISOString() }])
})

test('a draft whose day was over before this week waits among those without one, with that day', async () => {
  const id = await start('上周没赶上', at(-2 * DAY_MS))
  const waiting = async (since: Date) => (await readUnplaced(pool, since)).find((one) => one.id === id)
  expect(await waiting(at(-3 * DAY_MS))).toBeUndefined()
  expect(await waiting(at(-DAY_MS))).toMatchObject({ at: at(-2 * DAY_MS).toISOString() })
})

test('a schedule that is about to fire, or has, stays where it is', async () => {
  const id = await start('马上', at(DAY_MS))
  const done = await setSchedule(await asEditor(), { collection: 'articles', id, act: 'publish', at: at(DAY_MS) }, now)
  if (!done.ok || !done.value.job) throw new Error('not scheduled')
  const { job } = done.value
  const soon = new Date(Date.now() + 2_000)
  await pool.query('update payload_jobs set wait_until = $2 where id = $1', [job, soon])
  expect(await move({ id, job, from: soon, to: at(DAY_MS) })).toMatchObject({ kind: 'close' })
  await pool.query('update payload_jobs set completed_at = now() where id = $1', [job])
  expect(await move({ id, job, from: soon, to: at(DAY_MS) })).toMatchObject({ kind: 'done' })
})

test('a schedule that failed is missed, and moving it makes a new one of the colleague who moved it', async () => {
  const analyst = await makeColleague(payload, 'analyst')
  const id = await start('失败', at(DAY_MS))
  await move({ id, from: at(DAY_MS), to: null })
  await payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil: at(-MINUTE_MS),
    input: {
      type: 'publish',
      doc: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: analyst.id },
    } as never,
  })
  await payload.jobs.run({ queue: 'default', silent: true })
  const [failed] = (await find(id)).filter(({ source }) => source === 'publish-job')
  expect(failed).toMatchObject({ state: 'missed', isMovable: true })
  const waiting = async () => (await readUnplaced(pool, new Date())).some((one) => one.id === id)
  expect(await waiting()).toBe(false)
  const moved = await move({ id, job: failed!.job, from: at(-MINUTE_MS), to: at(2 * DAY_MS) })
  expect(moved).toMatchObject({ ok: true })
  const schedules = (await find(id)).filter(({ source }) => source === 'publish-job')
  expect(schedules).toMatchObject([{ state: 'scheduled', at: at(2 * DAY_MS).toISOString() }])
  const { rows } = await pool.query(`select input #>> '{user,value}' as user from payload_jobs where id = $1`, [
    schedules[0]!.job,
  ])
  expect(rows).toEqual([{ user: editor.id }])
})

test('moving an announced live asks first, and takes its planned end along', async () => {
  const live = await payload.create({
    collection: 'live-streams',
    data: {
      title: '周五开茶',
      startsAt: at(DAY_MS).toISOString(),
      endsAt: at(DAY_MS + 2 * HOUR_MS).toISOString(),
      room: { kind: 'channels', reference: 'sph123' },
      _status: 'published',
    } as never,
  })
  const of = { collection: 'live-streams' as const, id: live.id, from: at(DAY_MS) }
  expect(await find(live.id)).toMatchObject([{ state: 'scheduled', source: 'live', isPublic: true }])
  expect(await move({ ...of, to: at(2 * DAY_MS) })).toMatchObject({ kind: 'told' })
  expect(await move({ ...of, to: at(-DAY_MS), isTold: true })).toMatchObject({ kind: 'past' })
  expect(await move({ ...of, to: at(2 * DAY_MS), isTold: true })).toMatchObject({ ok: true })
  expect(await payload.findByID({ collection: 'live-streams', id: live.id })).toMatchObject({
    startsAt: at(2 * DAY_MS).toISOString(),
    endsAt: at(2 * DAY_MS + 2 * HOUR_MS).toISOString(),
    _status: 'published',
  })
  await payload.update({ collection: 'live-streams', id: live.id, data: { title: '改了一半' }, draft: true })
  expect(await move({ ...of, from: at(2 * DAY_MS), to: at(DAY_MS), isTold: true })).toMatchObject({ kind: 'newer-draft' })
  expect((await payload.findByID({ collection: 'live-streams', id: live.id })).title).toBe('周五开茶')
})

test('a live that is only a draft moves without asking, and has begun to be late once its start is over', async () => {
  const id = await start('草稿场', at(DAY_MS), 'live-streams')
  expect(await move({ collection: 'live-streams', id, from: at(DAY_MS), to: at(2 * DAY_MS) })).toMatchObject({ ok: true })
  expect(await placeOf(id)).toEqual([{ state: 'planned', source: 'live', time: at(2 * DAY_MS).toISOString() }])
  expect(await move({ collection: 'live-streams', id, from: at(2 * DAY_MS), to: at(-HOUR_MS) })).toMatchObject({ ok: true })
  expect(await placeOf(id)).toMatchObject([{ state: 'missed' }])
})

test('what a plan was for is done once it is published', async () => {
  const article = await makeArticle(payload, { title: '先排后发', _status: 'draft' })
  await move({ id: article.id, to: at(DAY_MS) })
  await payload.update({ collection: 'articles', id: article.id, data: { _status: 'published' } })
  await payload.update({ collection: 'articles', id: article.id, data: { _status: 'draft' } })
  expect(await find(article.id)).toEqual([])
  expect(await move({ id: article.id, to: at(DAY_MS) })).toMatchObject({ ok: true })
  await payload.delete({ collection: 'articles', id: article.id })
  expect((await pool.query('select from content_plans where document_id = $1', [article.id])).rowCount).toBe(0)
})

test('a document that will leave the site says when', async () => {
  const until = at(2 * DAY_MS).toISOString()
  const article = await makeArticle(payload, { title: '限时', publishedAt: at(-HOUR_MS).toISOString(), publishUntil: until })
  expect(await find(article.id)).toMatchObject([
    { state: 'published', source: 'published' },
    { state: 'scheduled', source: 'expiry', at: until, isMovable: false },
  ])
})
