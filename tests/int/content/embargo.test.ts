import { createLocalReq, type Payload } from 'payload'
import { expect, test } from 'vitest'
import { setEmbargo } from '#content/plan/embargo.ts'
import { moveItem } from '#content/plan/move-item.ts'
import { retrySchedule } from '#content/plan/retry-schedule.ts'
import { setSchedule } from '#content/plan/set-schedule.ts'
import { failedPublications } from '#content/planner.ts'
import { readPlan } from '#content/read-plan.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { makeArticle, makeColleague } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload, pool } = await testPayload()
const editor = await makeColleague(payload, 'editor')
const now = new Date()
const at = (ms: number) => new Date(now.getTime() + ms)
const asEditor = () => createLocalReq({ user: { ...editor, collection: 'users' } as never }, payload as Payload)
const draft = () => makeArticle(payload, { title: '新品', _status: 'draft' })
const of = (id: string) => ({ collection: 'articles' as const, id })
const embargo = async (id: string, until: Date | null) => setEmbargo(await asEditor(), { ...of(id), until }, now)
const schedule = async (id: string, when: Date, act: 'publish' | 'unpublish' = 'publish') =>
  setSchedule(await asEditor(), { ...of(id), act, at: when }, now)
const publish = (id: string) => payload.update({ collection: 'articles', id, data: { _status: 'published' } })
const statusOf = async (id: string) => (await payload.findByID({ collection: 'articles', id }))._status

test('until an embargo ends nothing publishes: no button, and no schedule that somebody made elsewhere', async () => {
  const { id } = await draft()
  expect(await embargo(id, at(DAY_MS))).toMatchObject({ ok: true })
  await expect(publish(id)).rejects.toMatchObject({
    data: { errors: [expect.objectContaining({ message: expect.stringContaining('禁发至') })] },
  })
  await payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil: at(-MINUTE_MS),
    input: {
      type: 'publish',
      doc: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: editor.id },
    } as never,
  })
  await payload.jobs.run({ queue: 'default', silent: true })
  expect(await statusOf(id)).toBe('draft')
  const failures = await failedPublications(payload, now)
  expect(failures).toMatchObject([{ id, gaps: [{ zh: expect.stringContaining('禁发至') }] }])
  await payload.update({ collection: 'articles', id, data: { title: '新品二稿' }, draft: true })
  await pool.query(`update content_embargoes set until = now() - interval '1 second' where document_id = $1`, [id])
  await publish(id)
  expect(await statusOf(id)).toBe('published')
})

test('a schedule is not made for, nor moved to, a time before the embargo ends; one that is earlier refuses the embargo', async () => {
  const { id } = await draft()
  await embargo(id, at(2 * DAY_MS))
  expect(await schedule(id, at(DAY_MS))).toMatchObject({ kind: 'embargo' })
  const made = await schedule(id, at(3 * DAY_MS))
  if (!made.ok) throw new Error(made.kind)
  const move = { ...of(id), job: made.value.job, from: at(3 * DAY_MS), isTold: false }
  expect(await moveItem(await asEditor(), { ...move, to: at(DAY_MS) }, now)).toMatchObject({ kind: 'embargo' })
  expect(await embargo(id, at(4 * DAY_MS))).toMatchObject({ kind: 'early-schedule' })
  const items = await readPlan(pool, { from: now, to: at(4 * DAY_MS) }, now)
  expect(items.find((item) => item.id === id)).toMatchObject({ embargo: at(2 * DAY_MS).toISOString() })
  expect(await embargo(id, null)).toMatchObject({ ok: true })
  expect(await moveItem(await asEditor(), { ...move, to: at(DAY_MS) }, now)).toMatchObject({ ok: true })
})

test('what is public already, or a time that is over, takes no embargo', async () => {
  const article = await makeArticle(payload)
  expect(await embargo(article.id, at(DAY_MS))).toMatchObject({ kind: 'done' })
  expect(await embargo((await draft()).id, at(-1))).toMatchObject({ kind: 'past' })
  expect(await embargo('00000000-0000-7000-8000-000000000000', at(DAY_MS))).toMatchObject({ kind: 'gone' })
})

test('what is public is withdrawn at its minute, a draft cannot be', async () => {
  const article = await makeArticle(payload, { title: '限时' })
  expect(await schedule((await draft()).id, at(HOUR_MS), 'unpublish')).toMatchObject({ kind: 'done' })
  expect(await schedule(article.id, at(HOUR_MS))).toMatchObject({ kind: 'done' })
  const made = await schedule(article.id, at(HOUR_MS), 'unpublish')
  if (!made.ok) throw new Error(made.kind)
  await pool.query("update payload_jobs set wait_until = now() - interval '1 second' where id = $1", [made.value.job])
  await payload.jobs.run({ queue: 'default', silent: true })
  expect(await statusOf(article.id)).toBe('draft')
})

test('what failed is tried again at once, as the colleague who asks, and once however many ask', async () => {
  const analyst = await makeColleague(payload, 'analyst')
  const { id } = await draft()
  const failing = await payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil: at(-MINUTE_MS),
    input: {
      type: 'publish',
      doc: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: analyst.id },
    } as never,
  })
  const job = String(failing.id)
  const retry = async () => retrySchedule(await asEditor(), { ...of(id), job }, new Date())
  expect(await retry()).toMatchObject({ kind: 'done' })
  await payload.jobs.run({ queue: 'default', silent: true })
  expect(await statusOf(id)).toBe('draft')
  const tried = await Promise.all([retry(), retry(), retry()])
  expect(tried.filter(({ ok }) => ok)).toHaveLength(1)
  await payload.jobs.run({ queue: 'default', silent: true })
  expect(await statusOf(id)).toBe('published')
})

test('what still lacks something is not tried again before it is completed', async () => {
  const { id } = await draft()
  await payload.update({ collection: 'articles', id, data: { kind: null as never }, draft: true })
  const made = await schedule(id, at(HOUR_MS))
  if (!made.ok) throw new Error(made.kind)
  const job = String(made.value.job)
  await pool.query("update payload_jobs set wait_until = now() - interval '1 second' where id = $1", [job])
  await payload.jobs.run({ queue: 'default', silent: true })
  const retry = async () => retrySchedule(await asEditor(), { ...of(id), job }, new Date())
  expect(await retry()).toMatchObject({ kind: 'lacking' })
  await payload.update({ collection: 'articles', id, data: { kind: 'guide' as never }, draft: true })
  expect(await retry()).toMatchObject({ ok: true })
})
