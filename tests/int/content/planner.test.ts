import { expect, test } from 'vitest'
import { failedPublications, plannedPublications } from '#content/planner.ts'
import { bodyWithBlock, makeArticle, makeColleague } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload, pool } = await testPayload()
const MINUTE = 60_000

async function schedule(id: string, dueAt: Date, user: { id: string }, type: 'publish' | 'unpublish' = 'publish') {
  await payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil: dueAt,
    input: {
      type,
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

test('one that failed is listed no longer once its document has a later schedule or lies in the trash', async () => {
  const analyst = await makeColleague(payload, 'analyst')
  const editor = await makeColleague(payload, 'editor')
  const now = new Date()
  const [again, gone, ending] = await Promise.all(
    ['另排时间', '扔掉', '只排了下线'].map((title) => makeArticle(payload, { title, _status: 'draft' })),
  )
  if (!again || !gone || !ending) throw new Error('no articles')
  for (const { id } of [again, gone, ending]) await schedule(id, new Date(now.getTime() - 1000), analyst)
  await payload.jobs.run({ queue: 'default', silent: true })
  const failedIds = async () => (await failedPublications(payload, now)).map(({ id }) => id)
  expect((await failedIds()).sort()).toEqual([again.id, gone.id, ending.id].sort())
  await schedule(again.id, new Date(now.getTime() + 10 * MINUTE), editor)
  await schedule(ending.id, new Date(now.getTime() + 10 * MINUTE), editor, 'unpublish')
  await payload.update({ collection: 'articles', id: gone.id, data: { deletedAt: now.toISOString() } })
  expect(await failedIds()).toEqual([ending.id])
  for (const { id } of [again, ending]) await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
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
    expect.objectContaining({
      id: article.id,
      reason: 'failed',
      plannedBy: editor.name,
      gaps: expect.arrayContaining([{ zh: '正文还没有填写', en: 'Body is missing' }]),
    }),
  )
})

test('publishing with an empty block says which block lacks what, in the language of the screen', async () => {
  const body = bodyWithBlock({ blockType: 'picture' })
  await expect(makeArticle(payload, { title: '空图片', body })).rejects.toMatchObject({
    data: { errors: expect.arrayContaining([expect.objectContaining({ path: 'body', message: '正文里有图片块没有选图片。' })]) },
  })
})

test('after its window a document is no longer the public’s to read', async () => {
  const article = await makeArticle(payload, { title: '过期', publishUntil: new Date(Date.now() + 60 * MINUTE).toISOString() })
  const read = () => payload.findByID({ collection: 'articles', id: article.id, overrideAccess: false, disableErrors: true })
  expect(await read()).toBeTruthy()
  await pool.query(`update articles set publish_until = now() - interval '1 second' where id = $1`, [article.id])
  expect(await read()).toBeNull()
})
