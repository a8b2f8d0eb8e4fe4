import { gzipSync } from 'node:zlib'
import { createPayloadRequest, type PayloadRequest } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { productImportDoor } from '#content/product-import-door.ts'
import { makeColleague, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeXlsx } from '../../builders/xlsx.ts'

const { payload } = await testPayload()
const KEY = 'hub_test_key_0123456789'

beforeAll(() => {
  process.env.HUB_API_KEY = KEY
})

const line = {
  sku: 'LJ-50',
  product: 'longjing',
  name: '龙井 50g',
  priceFen: 12900,
  mode: 'in-stock',
  mallUrl: 'https://mall.example.com/1',
}

type Sent = { type?: string; headers?: Record<string, string>; query?: string; user?: object }

async function send(body: string | Buffer, { type = 'application/x-ndjson', headers = {}, query = '', user }: Sent = {}) {
  const request = new Request(`http://localhost:3000/api/import/products${query}`, {
    method: 'POST',
    headers: { 'content-type': type, ...(user ? {} : { authorization: `Bearer ${KEY}` }), ...headers },
    body: new Uint8Array(Buffer.from(body)),
  })
  const config = (await import('@payload-config')).default
  const req: PayloadRequest = await createPayloadRequest({ config, request })
  if (user) req.user = { ...user, collection: 'users' } as never
  const answer = await productImportDoor.handler(req)
  return { status: answer.status, body: await answer.json() }
}

const ndjson = (...lines: unknown[]) => lines.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')

const productBySku = async (sku: string) =>
  (await payload.find({ collection: 'products', where: { 'skus.sku': { equals: sku } }, depth: 0 })).docs[0]

test('lines make products with their SKUs, and the cheapest SKU is the price', async () => {
  const answer = await send(
    ndjson(line, { ...line, sku: 'LJ-100', name: '龙井 100g', priceFen: 9900, stock: 7, marginFen: 4000 }),
  )
  expect(answer).toEqual({ status: 200, body: { lines: 2, accepted: 2, duplicates: 0, rejectedCount: 0, rejected: [] } })
  const product = await productBySku('LJ-50')
  expect(product).toMatchObject({
    name: '龙井 50g',
    slug: 'longjing',
    priceFen: 9900,
    marginFen: 4000,
    mallUrl: 'https://mall.example.com/1',
  })
  expect(product?.skus?.map(({ sku, priceFen, stock }) => [sku, priceFen, stock ?? null])).toEqual([
    ['LJ-50', 12900, null],
    ['LJ-100', 9900, 7],
  ])
})

test('the same lines again are duplicates; a changed price replaces; nothing else moves', async () => {
  const again = { ...line, sku: 'BH-1', product: 'baihao', name: '白毫' }
  await send(ndjson(again))
  const before = await productBySku('BH-1')
  await payload.update({ collection: 'products', id: before!.id, data: { name: '编辑写的名字', summary: '一句话' } })
  expect((await send(ndjson(again))).body).toMatchObject({ accepted: 0, duplicates: 1 })
  expect((await send(ndjson({ ...again, priceFen: 1 }, { ...again, priceFen: 2 }))).body).toMatchObject({
    accepted: 2,
    duplicates: 0,
  })
  expect(await productBySku('BH-1')).toMatchObject({ id: before!.id, name: '编辑写的名字', summary: '一句话', priceFen: 2 })
})

test('a bad line never stops the others, and each says what is wrong with it', async () => {
  const good = { ...line, sku: 'GOOD-1', product: '好商品', name: '一号' }
  const { status, body } = await send(
    ndjson('{"sku":', good, { ...good, sku: 'GOOD-2', priceFen: -1 }, '', '[1]', { ...good, sku: 'GOOD-3' }),
  )
  expect(status).toBe(200)
  expect(body).toMatchObject({ lines: 5, accepted: 2, rejectedCount: 3 })
  expect(body.rejected.map(({ line: number }: { line: number }) => number)).toEqual([1, 3, 5])
  expect(body.rejected[1].reason).toContain('priceFen')
  expect((await productBySku('GOOD-3'))?.name).toBe('好商品')
})

test('one product that is refused takes no other with it', async () => {
  const trashed = await makeProduct(payload, { name: '删掉的', slug: 'deleted-one' })
  await payload.update({ collection: 'products', id: trashed.id, data: { deletedAt: new Date().toISOString() } })
  const { body } = await send(
    ndjson({ ...line, sku: 'D-1', product: 'deleted-one' }, { ...line, sku: 'D-2', product: 'alive-one' }),
  )
  expect(body).toMatchObject({ accepted: 1, rejectedCount: 1, rejected: [{ line: 1, reason: expect.stringContaining('trash') }] })
  expect(await productBySku('D-2')).toBeTruthy()
})

test('a SKU named under another product moves there', async () => {
  await send(ndjson({ ...line, sku: 'M-1', product: 'mover-a' }, { ...line, sku: 'M-2', product: 'mover-a', priceFen: 500 }))
  await send(ndjson({ ...line, sku: 'M-2', product: 'mover-b', priceFen: 600 }))
  expect((await productBySku('M-1'))?.skus?.map(({ sku }) => sku)).toEqual(['M-1'])
  expect((await productBySku('M-1'))?.priceFen).toBe(12900)
  expect((await productBySku('M-2'))?.slug).toBe('mover-b')
})

test('a product that was made by hand takes its code from the first import and keeps it when it is renamed', async () => {
  const made = await makeProduct(payload, { name: '手工建的' })
  await send(ndjson({ ...line, sku: 'H-1', product: '手工建的' }))
  await payload.update({ collection: 'products', id: made.id, data: { name: '改名了', slug: 'renamed' } })
  expect((await send(ndjson({ ...line, sku: 'H-2', product: '手工建的' }))).body).toMatchObject({ accepted: 1 })
  expect(await productBySku('H-2')).toMatchObject({ id: made.id, name: '改名了' })
})

test('one in the trash does not stand in the way of its living namesake', async () => {
  const old = await makeProduct(payload, { name: '双胞胎', mallKey: 'twin' })
  await payload.update({ collection: 'products', id: old.id, data: { deletedAt: new Date().toISOString() } })
  const living = await makeProduct(payload, { name: '双胞胎', mallKey: 'twin' })
  expect((await send(ndjson({ ...line, sku: 'TW', product: 'twin' }))).body).toMatchObject({ accepted: 1 })
  expect((await productBySku('TW'))?.id).toBe(living.id)
})

test('CSV in Chinese, XLSX and gzip are read; a preview stores nothing', async () => {
  const header = ['SKU编码', '商品', '名称', '价格（元）', '供货方式', '商城链接', '库存']
  const row = (sku: string) => [sku, '武夷岩茶', '岩茶 100g', '88.80', '预售', 'https://mall.example.com/2', '5']
  const csv = `\uFEFF${[header, row('Y-CSV'), ['', '', '', '', '', '', '']].map((cells) => cells.join(',')).join('\r\n')}`
  expect((await send(csv, { type: 'text/csv', query: '?preview=1' })).body).toMatchObject({ lines: 1, accepted: 1 })
  expect(await productBySku('Y-CSV')).toBeUndefined()
  expect((await send(csv, { type: 'text/csv; charset=utf-8' })).body).toMatchObject({ lines: 1, accepted: 1 })
  expect(await productBySku('Y-CSV')).toMatchObject({ name: '武夷岩茶', mode: 'pre-sale', priceFen: 8880 })

  const sheet = makeXlsx([header, ['Y-XLSX', '武夷岩茶', '岩茶 250g', 188, '现货', 'https://mall.example.com/2', 3]])
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  expect((await send(sheet, { type })).body).toMatchObject({ lines: 1, accepted: 1 })
  expect(await productBySku('Y-XLSX')).toMatchObject({ mode: 'in-stock', priceFen: 8880 })

  const packed = gzipSync(ndjson({ ...line, sku: 'Y-GZIP', product: 'gzip' }))
  expect((await send(packed, { headers: { 'content-encoding': 'gzip' } })).body).toMatchObject({ accepted: 1 })
})

test('without a key or an editor’s session nothing is taken', async () => {
  const body = ndjson({ ...line, sku: 'NOBODY' })
  expect((await send(body, { headers: { authorization: 'Bearer wrong-wrong-wrong-wrong' } })).status).toBe(401)
  for (const role of ['analyst', 'moderator', 'brand-manager'] as const) {
    expect((await send(body, { user: await makeColleague(payload, role) })).status).toBe(401)
  }
  const editor = await makeColleague(payload, 'editor')
  expect((await send(body, { user: editor, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(401)
  expect(await productBySku('NOBODY')).toBeUndefined()
  expect((await send(body, { user: editor })).body).toMatchObject({ accepted: 1 })
})

test('other types, broken and oversized bodies are refused whole', async () => {
  expect(await send('x', { type: 'image/png' })).toMatchObject({ status: 415, body: { error: { kind: 'type' } } })
  expect((await send('not gzip', { headers: { 'content-encoding': 'gzip' } })).status).toBe(400)
  expect((await send('not a sheet', { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })).status).toBe(
    400,
  )
  expect((await send(Buffer.alloc(21 * 1024 * 1024, 0x20))).status).toBe(413)
})

test('the margin is seen by colleagues only', async () => {
  await send(ndjson({ ...line, sku: 'SECRET', product: 'secret', marginFen: 5000 }))
  const asPublic = await payload.find({ collection: 'products', where: { slug: { equals: 'secret' } }, overrideAccess: false })
  expect(asPublic.docs[0]).not.toHaveProperty('marginFen')
})
