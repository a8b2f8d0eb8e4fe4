import { beforeAll, expect, test } from 'vitest'
import { linkOut } from '#measurement/links.ts'
import { type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const TARGET = 'https://mall.example/item/7?sku=a&hub=old#specs'

let hub: TestMeasuring
let article: string

beforeAll(async () => {
  hub = await testMeasuring()
  article = await hub.subject('articles')
})

const go = (code: string, cookies = {}, method = 'GET') => hub.knock(`/go/${code}`, { method, cookies })

test('a link has one code for ever, and another link another', async () => {
  const make = (rest: object = {}) => linkOut(hub.pool, { content: article, target: TARGET, ...rest }, hub.now())
  const code = await make()
  expect(code).toMatch(/^[A-Za-z0-9]{8,12}$/)
  expect(await make()).toBe(code)
  const others = await Promise.all([
    make({ channel: 'poster' }),
    make({ via: 'x' }),
    make({ product: '1' }),
    make({ target: `${TARGET}x` }),
  ])
  expect(new Set([code, ...others]).size).toBe(5)
})

test('leads out with the code and the visitor, never cached', async () => {
  const code = await linkOut(hub.pool, { content: article, target: TARGET }, hub.now())
  const answer = await go(code, { hub_v: 'v_reader01' })
  expect(answer).toMatchObject({ status: 302, body: '', headers: { 'cache-control': 'no-store' } })
  expect(answer.headers.location).toBe(`https://mall.example/item/7?sku=a&hub=${code}.v_reader01#specs`)
  expect((await go(code, {}, 'HEAD')).status).toBe(302)
})

test.each([
  ['is unknown', {}],
  ['refuses', { hub_v: 'v_reader01', hub_no: '1' }],
  ['is no visitor', { hub_v: 'a b\r\nset-cookie: x' }],
])('leads out without the visitor when it %s', async (_, cookies) => {
  const code = await linkOut(hub.pool, { content: article, target: TARGET }, hub.now())
  expect((await go(code, cookies)).headers.location).toBe(`https://mall.example/item/7?sku=a&hub=${code}#specs`)
})

test('an unknown code is 404, another method 405', async () => {
  for (const code of ['nothere1', '..%2f', 'a'.repeat(500)]) expect((await go(code)).status).toBe(404)
  expect((await go('nothere1', {}, 'POST')).status).toBe(405)
})

test.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 'mall.example'])('%s is no target', async (target) => {
  await expect(linkOut(hub.pool, { target }, hub.now())).rejects.toThrow()
})
