import { expect, test } from 'vitest'
import { failedPublications, plannedPublications } from '#content/planner.ts'
import { makeArticle, makeColleague } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload, pool } = await testPayload()
const MINUTE = 60_000

async function schedule(id: string, dueAt: Date, user: { id: string }) {
  await payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil: dueAt,
    input: {
      type: 'publish',
      doc: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: user.id },
    } as never,
  })
}

test('a scheduled publication fires when it is due, as the colleague who planned it', async () => {
  const editor = await makeColleague(payload, 'editor')
  const now = new Date()
  const soon = await makeArticle(payload, { title: '马上', _status: 'draft' })
  const later = await makeArticle(payload, { title: '晚些', _status: 'draft' })
  await schedule(soon.id, new Date(now.getTime() - 1000), editor)
  await schedule(later.id, new Date(now.getTime() + 10 * MINUTE), editor)
  expect((await plannedPublications(payload, now)).map(({ title }) => title)).toEqual(['马上', '晚些'])
  await payload.jobs.run({ queue: 'default' })
  const statuses = await Promise.all([soon, later].map(({ id }) => payload.findByID({ collection: 'articles', id })))
  expect(statuses.map(({ _status }) => _status)).toEqual(['published', 'draft'])
  expect(statuses[0]?.publishedAt).toBeTruthy()
  expect((await plannedPublications(payload, now)).map(({ title }) => title)).toEqual(['晚些'])
  expect(await failedPublications(payload, now)).toEqual([])
})

test('one that fails is listed with the reason until somebody publishes it by hand', async () => {
  const analyst = await makeColleague(payload, 'analyst')
  const article = await makeArticle(payload, { title: '没有权限', _status: 'draft' })
  const now = new Date()
  await schedule(article.id, new Date(now.getTime() - 1000), analyst)
  await payload.jobs.run({ queue: 'default', silent: true })
  expect(await failedPublications(payload, now)).toEqual([
    expect.objectContaining({
      collection: 'articles',
      id: article.id,
      title: '没有权限',
      act: 'publish',
      reason: 'failed',
      message: expect.stringMatching(/.+/),
    }),
  ])
  await payload.update({ collection: 'articles', id: article.id, data: { _status: 'published' } })
  expect(await failedPublications(payload, now)).toEqual([])
})

test('one that nobody attempts is listed as late', async () => {
  const editor = await makeColleague(payload, 'editor')
  const article = await makeArticle(payload, { title: '没人管', _status: 'draft' })
  const dueAt = new Date(Date.now() + MINUTE)
  await schedule(article.id, dueAt, editor)
  expect(await failedPublications(payload, new Date(dueAt.getTime() + MINUTE))).toEqual([])
  const late = await failedPublications(payload, new Date(dueAt.getTime() + 4 * MINUTE))
  expect(late).toEqual([expect.objectContaining({ id: article.id, reason: 'late' })])
})

test('an incomplete draft cannot be published, and its schedule says so', async () => {
  const editor = await makeColleague(payload, 'editor')
  const article = await payload.create({ collection: 'articles', data: { title: '没有正文' } as never, draft: true })
  await schedule(article.id, new Date(Date.now() - 1000), editor)
  await payload.jobs.run({ queue: 'default', silent: true })
  expect((await payload.findByID({ collection: 'articles', id: article.id }))._status).toBe('draft')
  expect(await failedPublications(payload, new Date())).toContainEqual(
    expect.objectContaining({ id: article.id, reason: 'failed' }),
  )
})

test('after its window a document is no longer the public’s to read', async () => {
  const article = await makeArticle(payload, { title: '过期', publishUntil: new Date(Date.now() + 60 * MINUTE).toISOString() })
  const read = () => payload.findByID({ collection: 'articles', id: article.id, overrideAccess: false, disableErrors: true })
  expect(await read()).toBeTruthy()
  await pool.query(`update articles set publish_until = now() - interval '1 second' where id = $1`, [article.id])
  expect(await read()).toBeNull()
})
