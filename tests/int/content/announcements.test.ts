import { createLocalReq, initTransaction, killTransaction } from 'payload'
import { beforeEach, expect, test } from 'vitest'
import { bodyOf, makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload, pool } = await testPayload()

const announced = async () =>
  (await pool.query<{ event: string; data: object }>('select event, data from outbox order by id')).rows

beforeEach(async () => {
  await pool.query('delete from outbox')
})

test('publishing announces the change once it is committed', async () => {
  const { id } = await makeArticle(payload)
  expect(await announced()).toEqual([{ event: 'content.changed', data: { collection: 'articles', id } }])
})

test('a publication that is rolled back announces nothing', async () => {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  await payload.create({
    collection: 'articles',
    data: { title: '回滚', kind: 'news', body: bodyOf('x'), _status: 'published' },
    req,
  })
  expect(await announced()).toEqual([])
  await killTransaction(req)
  expect(await announced()).toEqual([])
  expect((await payload.count({ collection: 'articles', where: { title: { equals: '回滚' } } })).totalDocs).toBe(0)
})

test('unpublishing, deleting and product changes announce as well', async () => {
  const { id } = await makeArticle(payload)
  const product = await makeProduct(payload)
  await pool.query('delete from outbox')
  await payload.update({ collection: 'articles', id, data: { _status: 'draft' } })
  await payload.delete({ collection: 'articles', id })
  await payload.update({ collection: 'products', id: product.id, data: { delisted: true } })
  const changes = (await announced()).map(({ data }) => data)
  expect(changes).toContainEqual({ collection: 'articles', id })
  expect(changes).toContainEqual({ collection: 'products', id: product.id })
  expect(changes.length).toBeGreaterThanOrEqual(3)
})

test('front processes hear of a publication at its commit, and nothing of one that is rolled back', async () => {
  const heard: string[] = []
  const client = await pool.connect()
  client.on('notification', ({ channel }) => heard.push(channel))
  try {
    await client.query('listen pages')
    await makeArticle(payload)
    await client.query('select 1')
    expect(heard).toEqual(['pages'])
    await pool.query("begin; insert into outbox (event, data) values ('content.changed', '{}'); rollback")
    await pool.query("insert into outbox (event, data) values ('review.submitted', '{}')")
    await client.query('select 1')
    expect(heard).toEqual(['pages'])
  } finally {
    await client.query('unlisten *')
    client.removeAllListeners('notification')
    client.release()
  }
})
