import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShownCheck } from '#admin/writing/checks-endpoint.ts'
import { askOutside } from '#admin/writing/outside-link.ts'
import type { Role } from '#people/roles.ts'
import { bodyOf, makePicture, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'

let payload: Payload
let rest: Rest
let staff: Record<Role, Colleague>

beforeAll(async () => {
  ;({ payload } = await testPayload())
  rest = restOf(payload)
  staff = await makeColleagues(payload)
})

const check = async (values: object, collection = 'articles'): Promise<Map<string, ShownCheck>> => {
  const answer = await rest('POST', '/api/writing-checks', { body: { collection, values }, token: staff.editor.token })
  expect(answer.status).toBe(200)
  return new Map((answer.body as { checks: ShownCheck[] }).checks.map((one) => [one.name, one]))
}

const linking = (...urls: string[]) => ({
  root: {
    type: 'root',
    children: urls.map((url) => ({ type: 'link', fields: { url }, children: [{ type: 'text', text: '看' }] })),
  },
})
const withBlock = (fields: object) => ({ root: { type: 'root', children: [{ type: 'block', fields }] } })

describe('the list before publishing', () => {
  test('is good when everything is there', async () => {
    const cover = await makePicture(payload)
    const product = await makeProduct(payload)
    const good = {
      title: '春茶怎么挑',
      dek: '三个办法',
      kind: 'guide',
      slug: 'tea',
      cover: cover.id,
      products: [product.id],
      body: bodyOf('先看叶底。'),
    }
    expect([...(await check(good)).values()].filter(({ state }) => state !== 'good')).toEqual([])
  })

  test('says what a new text lacks', async () => {
    const found = await check({ title: '', body: null })
    expect(found.get('gaps')).toMatchObject({ state: 'mend' })
    expect(found.get('gaps')?.says).toContain('标题还没有填写')
    expect(found.get('cover')?.state).toBe('mend')
    expect(found.get('dek')?.state).toBe('mind')
  })

  test('asks the hub’s own front for links of the site, as the public would', async () => {
    const asked: string[] = []
    const front = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      response.statusCode = request.url?.startsWith('/c/') ? 302 : /none|slow/.test(request.url ?? '') ? 404 : 200
      if (request.url === '/slow') response.statusCode = 503
      response.end()
    })
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
    process.env.HUB_INTERNAL_URL = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
    try {
      const links = [
        '/live/a.ics',
        '/questions/7?a=1#b',
        '/c/x7Kd2mQa',
        '/articles/none',
        '/slow',
        '#here',
        'http://localhost:3000/en',
      ]
      const found = await check({ body: linking(...links) })
      expect(found.get('links')).toMatchObject({ state: 'mend', says: ['打不开：/articles/none'] })
      expect(found.get('silent-links')).toMatchObject({ state: 'mind', says: ['没有及时答复，请点开看看：/slow'] })
      expect(asked.sort()).toEqual(
        ['/articles/none', '/c/x7Kd2mQa', '/en', '/live/a.ics', '/questions/7?a=1', '/slow'].map((path) => `HEAD ${path}`),
      )
    } finally {
      delete process.env.HUB_INTERNAL_URL
      front.close()
    }
  })

  test('without a front nothing is called gone', async () => {
    expect((await check({ body: linking('/articles/none') })).get('links')?.state).toBe('good')
  })

  test('holds prices and dates of the text against how things stand', async () => {
    const product = await makeProduct(payload, { name: '明前龙井', priceFen: 12_900 })
    const card = withBlock({ blockType: 'productCard', product: product.id, note: '只要 99 元' })
    expect((await check({ body: card })).get('prices')).toMatchObject({
      state: 'mind',
      says: ['「明前龙井」文中写 ¥99.00，现在是 ¥129.00'],
    })
    expect((await check({ dek: '明前龙井 129 元', products: [product.id] })).get('prices')?.state).toBe('good')
    const promise = { body: bodyOf('2026年1月5日前下单，都送茶包。'), publishedAt: '2026-01-01T00:00:00Z' }
    expect((await check(promise)).get('promises')?.says).toEqual(['「2026年1月5日前下单，都送茶包」2026-01-05 已经过了'])
  })

  test('names products that are not for sale, wherever the text shows them', async () => {
    const delisted = await makeProduct(payload, { name: '旧款面霜', slug: 'old-cream', delisted: true })
    const binned = await makeProduct(payload, { name: '扔掉的', slug: 'binned' })
    await payload.update({ collection: 'products', id: binned.id, data: { deletedAt: new Date().toISOString() } })
    const found = await check({ body: withBlock({ blockType: 'productCard', product: delisted.id }), products: [binned.id] })
    expect(found.get('products')?.says).toEqual(['「旧款面霜」已下架', '商品「扔掉的」已删除'])
  })

  test('tells offers that ended, lives that are over and reviews that may not be used', async () => {
    const live = await payload.create({
      collection: 'live-streams',
      draft: true,
      data: { title: '旧直播', slug: 'old-live', startsAt: '2026-01-01T12:00:00Z', endsAt: '2026-01-01T13:00:00Z' } as never,
    })
    const ended = await check({ body: withBlock({ blockType: 'offer', title: '早鸟价', endsAt: '2026-01-01T00:00:00Z' }) })
    expect(ended.get('offers')).toMatchObject({ state: 'mend', says: ['「早鸟价」已过截止时间'] })
    expect((await check({ body: withBlock({ blockType: 'liveNotice', live: live.id }) })).get('lives')?.says).toEqual([
      '直播「旧直播」已结束，没有回放',
    ])
    const quote = withBlock({ blockType: 'reviewQuote', review: '01994c00-0000-7000-8000-000000000001', purpose: 'stories' })
    expect((await check({ body: quote })).get('reviews')?.state).toBe('mend')
  })

  test('reads title, standfirst and body for words of advertising law and of AI', async () => {
    const found = await check({ title: '全国第一的春茶', dek: '顶级', body: bodyOf('顶级原料，配图由 AI 生成。') })
    expect(found.get('advertising')?.says).toHaveLength(2)
    expect(found.get('advertising')?.says[0]).toContain('「全国第一」')
    expect(found.get('ai')?.state).toBe('mind')
    expect((await check({ aiGenerated: true, body: bodyOf('配图由 AI 生成。') })).get('ai')?.state).toBe('good')
  })

  test('is for those who write', async () => {
    const ask = (token?: string, body: object = { collection: 'articles', values: {} }) =>
      rest('POST', '/api/writing-checks', { body, token })
    expect((await ask()).status).toBe(401)
    expect((await ask(staff.analyst.token)).status).toBe(403)
    expect((await ask(staff.editor.token, { collection: 'users', values: {} })).status).toBe(400)
    expect((await ask(staff.editor.token, { collection: 'articles' })).status).toBe(400)
  })
})

describe('a link that leads outside', () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/there' ? 200 : request.url === '/moved' ? 302 : 404
    if (request.url !== '/slow') response.end()
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const ask = (path: string) =>
    askOutside(`http://hub.example:${(server.address() as AddressInfo).port}${path}`, async () => [
      { address: '127.0.0.1', family: 4 },
    ])

  test('is asked at the address that was looked at', async () => {
    expect(await Promise.all(['/there', '/moved', '/gone'].map(ask))).toEqual(['alive', 'alive', 'gone'])
  })

  test('that nobody answers in time is no dead one', async () => {
    expect(await ask('/slow')).toBe('silent')
  })

  test('never reaches this machine or its network', async () => {
    expect(await askOutside(`http://127.0.0.1:${(server.address() as AddressInfo).port}/there`)).toBe('gone')
  })
})
