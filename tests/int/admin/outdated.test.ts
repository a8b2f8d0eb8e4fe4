import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOutdated, lookAt } from '#admin/outdated/find-outdated.ts'
import { countOutdatedTexts, hasLookedOn, readOutdated } from '#content/outdated/outdated.ts'
import { dayOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { bodyOf, bodyWithBlock, makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleagues, restOf } from '../../builders/rest.ts'

const { payload, pool } = await testPayload()
const rest = restOf(payload)
const staff = await makeColleagues(payload)
const look = (now = new Date()) => findOutdated(payload, pool, now)
const factsOf = async (id: string, push: string | null = null) =>
  (await readOutdated(pool)).texts
    .find((text) => text.id === id && text.push === push)
    ?.lines.map(({ fact }) => fact)
    .sort() ?? []

/** The hub's own front: everything is there but what is called gone; what is called slow does not answer well. */
const front = createServer((request, response) => {
  response.statusCode = request.url?.includes('gone') ? 404 : request.url?.includes('slow') ? 503 : 200
  response.end()
})
beforeAll(async () => {
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  process.env.HUB_INTERNAL_URL = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
})
afterAll(() => {
  delete process.env.HUB_INTERNAL_URL
  front.close()
})

const linking = (...urls: string[]) => {
  const body = bodyOf('看')
  const links = urls.map((url) => ({
    type: 'link',
    version: 3,
    format: '',
    indent: 0,
    fields: { url, linkType: 'custom', newTab: false },
    children: [{ type: 'text', version: 1, text: '这里', format: 0, mode: 'normal', style: '', detail: 0 }],
  }))
  return { root: { ...body.root, children: [{ type: 'paragraph', version: 1, format: '', indent: 0, children: links }] } }
}

test('the daily look finds what is no longer so in what is public, and nothing in drafts', async () => {
  const product = await makeProduct(payload, { name: '明前龙井', priceFen: 12_900 })
  const delisted = await makeProduct(payload, { name: '旧茶', delisted: true })
  const texts = {
    price: await makeArticle(payload, { body: bodyOf('明前龙井只要 99 元。'), products: [product.id] }),
    card: await makeArticle(payload, { body: bodyWithBlock({ blockType: 'productCard', product: delisted.id }) }),
    offer: await makeArticle(payload, {
      body: bodyWithBlock({ blockType: 'offer', title: '早鸟价', endsAt: '2026-01-01T00:00:00.000Z' }),
    }),
    promise: await makeArticle(payload, { body: bodyOf('活动截止 2026年1月5日。'), publishedAt: '2026-01-01T00:00:00.000Z' }),
    link: await makeArticle(payload, { body: linking('/articles/gone', '/questions/7', '/c/slow') }),
    good: await makeArticle(payload, { body: bodyOf('明前龙井 129 元。'), products: [product.id] }),
    draft: await makeArticle(payload, {
      body: bodyOf('活动截止 2026年1月5日。'),
      publishedAt: '2026-01-01T00:00:00.000Z',
      _status: 'draft',
    }),
  }
  await look()
  expect(await factsOf(texts.price.id)).toEqual(['prices'])
  expect(await factsOf(texts.card.id)).toEqual(['products'])
  expect(await factsOf(texts.offer.id)).toEqual(['offers'])
  expect(await factsOf(texts.promise.id)).toEqual(['promises'])
  expect(await factsOf(texts.link.id)).toEqual(['links'])
  expect(await factsOf(texts.good.id)).toEqual([])
  expect(await factsOf(texts.draft.id)).toEqual([])
  expect(await countOutdatedTexts(pool)).toBe(5)
  expect(await hasLookedOn(pool, dayOf(new Date(), hubTimeZone()))).toBe(true)

  // A price that changes makes another text wrong; what is taken down, and what was looked at again, goes at once.
  await payload.update({ collection: 'products', id: product.id, data: { priceFen: 9_900 } })
  await payload.update({
    collection: 'articles',
    id: texts.offer.id,
    data: { body: bodyOf('都好。') as never, _status: 'published' },
  })
  await payload.update({ collection: 'articles', id: texts.card.id, data: { _status: 'draft' } })
  expect(await factsOf(texts.card.id)).toEqual([])
  expect(await countOutdatedTexts(pool)).toBe(4)
  await lookAt(payload, pool, { collection: 'articles', id: texts.offer.id }, new Date())
  expect(await factsOf(texts.offer.id)).toEqual([])
  await look()
  expect(await factsOf(texts.price.id)).toEqual([])
  expect(await factsOf(texts.good.id)).toEqual(['prices'])
  expect(await factsOf(texts.card.id)).toEqual([])
})

test('a copy in the official account keeps saying what it said when it was sent', async () => {
  const article = await makeArticle(payload, { body: bodyOf('活动截止 2026年1月5日。'), publishedAt: '2026-01-01T00:00:00.000Z' })
  const push = uuidv7()
  // The state is written down where pushes are published; here it only has to stand there.
  await pool.query('alter table wechat_pushes drop constraint if exists wechat_pushes_state_check')
  await pool.query(
    `insert into wechat_pushes (id, app_id, notify, comments, state, media_id, made_by, made_at, changed_at, due_at)
     values ($1, 'wx1', false, false, 'published', 'm', $2, now(), now(), now())`,
    [push, staff.editor.id],
  )
  await pool.query(
    `insert into wechat_push_articles (push_id, place, collection, document_id, title, author, digest) values ($1, 0, 'articles', $2, '标题', '', '')`,
    [push, article.id],
  )
  await payload.update({
    collection: 'articles',
    id: article.id,
    data: { body: bodyOf('活动结束了。') as never, _status: 'published' },
  })
  // It was sent before it was mended here.
  await pool.query(`update _articles_v set updated_at = now() - interval '1 hour' where parent_id = $1 and not latest`, [
    article.id,
  ])
  await pool.query(`update wechat_pushes set changed_at = now() - interval '30 minutes' where id = $1`, [push])
  await look()
  expect(await factsOf(article.id)).toEqual([])
  expect(await factsOf(article.id, push)).toEqual(['promises'])
  await pool.query(`update wechat_pushes set state = 'removed' where id = $1`, [push])
  await look()
  expect(await factsOf(article.id, push)).toEqual([])
})

test('what may stay is off the list until it says something else, and is put back', async () => {
  const article = await makeArticle(payload, { body: bodyOf('活动截止 2026年1月5日。'), publishedAt: '2026-01-01T00:00:00.000Z' })
  await look()
  const line = (await readOutdated(pool)).texts.find(({ id }) => id === article.id)!.lines[0]!
  const dismiss = (isDismissed: boolean, token = staff.editor.token) =>
    rest('POST', '/api/outdated/dismiss', { body: { key: line.key, isDismissed }, token })
  expect((await dismiss(true)).status).toBe(200)
  await look()
  expect(await factsOf(article.id)).toEqual([])
  expect((await dismiss(false)).status).toBe(200)
  expect(await factsOf(article.id)).toEqual(['promises'])
  await dismiss(true)
  await payload.update({
    collection: 'articles',
    id: article.id,
    data: { body: bodyOf('活动截止 2026年1月6日。') as never, _status: 'published' },
  })
  await look()
  expect(await factsOf(article.id)).toEqual(['promises'])
})

test('only who answers for what is published reaches the doors', async () => {
  for (const path of ['dismiss', 'look']) {
    const ask = (token?: string) => rest('POST', `/api/outdated/${path}`, { body: {}, token })
    expect((await ask()).status).toBe(401)
    expect((await ask(staff.analyst.token)).status).toBe(403)
    expect((await ask(staff['brand-manager'].token)).status).toBe(400)
  }
  const unknown = { key: uuidv7(), isDismissed: true }
  expect((await rest('POST', '/api/outdated/dismiss', { body: unknown, token: staff.editor.token })).status).toBe(404)
})
