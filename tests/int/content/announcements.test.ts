import { createLocalReq, initTransaction, killTransaction } from 'payload'
import { beforeEach, expect, test, vi } from 'vitest'
import { log } from '#platform/log.ts'
import { subscriptions } from '../../../src/subscriptions.ts'
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

test('the reaction to a change refreshes the site', async () => {
  const { id } = await makeArticle(payload)
  const revalidateSite = vi.fn(async () => {})
  for (const { event, react } of subscriptions) {
    if (event === 'content.changed') await react({ payload, pool, log, revalidateSite }, { collection: 'articles', id })
  }
  expect(revalidateSite).toHaveBeenCalledTimes(1)
})
