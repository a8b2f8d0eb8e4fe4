import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { undoProductImport } from '#content/product-import-undo.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleague, type Rest, restOf } from '../../builders/rest.ts'

let payload: Payload
let editor: Colleague
let manager: Colleague
let rest: Rest

beforeAll(async () => {
  ;({ payload } = await testPayload())
  editor = await makeColleague(payload, 'editor', 'editor@example.com')
  manager = await makeColleague(payload, 'brand-manager', 'manager@example.com')
  rest = restOf(payload)
})

const row = (sku: string, product: string, yuan: string) =>
  `${sku},${product},规格 ${sku},${yuan},现货,https://mall.example.com/${product}`
const table = (...rows: string[]) => ['SKU编码,商品,名称,价格（元）,供货方式,商城链接', ...rows].join('\n')

async function importTable(csv: string): Promise<{ accepted: number; undo?: string }> {
  const request = new Request(`http://localhost:3000/api/import/products?file=${encodeURIComponent('春季价目.csv')}`, {
    method: 'POST',
    headers: { authorization: `JWT ${editor.token}`, 'content-type': 'text/csv' },
    body: csv,
  })
  return (await handleEndpoints({ config: payload.config, request })).json()
}

const undo = (id: string | undefined, token = editor.token) =>
  rest('POST', '/api/import-desk/products/undo', { token, body: { id } })

/** Everything of all products but the times and the ids of rows. */
async function stateOfProducts() {
  const { docs } = await payload.find({ collection: 'products', pagination: false, depth: 0, sort: 'slug', trash: true })
  return docs.map(({ updatedAt: _, skus, ...rest }) => ({ ...rest, skus: skus?.map(({ id: _id, ...sku }) => sku) }))
}
const named = async (mallKey: string) =>
  (await payload.find({ collection: 'products', where: { mallKey: { equals: mallKey } }, depth: 0 })).docs[0]

describe('an import of products, taken back', () => {
  it('leaves every product as it was: changed prices, moved SKUs, new products', async () => {
    await importTable(table(row('A-1', 'tea-a', '100'), row('A-2', 'tea-a', '90.50'), row('B-1', 'tea-b', '20')))
    const byHand = await payload.create({ collection: 'products', data: { name: '手工', mode: 'in-stock', priceFen: 777 } })
    const before = await stateOfProducts()

    const taken = await importTable(
      table(
        row('A-1', 'tea-a', '1'),
        row('A-2', 'tea-b', '2'),
        row('C-1', '手工', '3'),
        row('D-1', 'tea-d', '4'),
        row('B-1', 'tea-d', '5'),
      ),
    )
    expect(taken).toMatchObject({ accepted: 5, undo: expect.any(String) })
    expect(await stateOfProducts()).not.toEqual(before)

    const undone = await undo(taken.undo)
    expect(undone.body).toEqual({ restored: 3, removed: 1, left: [] })
    expect(await stateOfProducts()).toEqual(before)
    expect((await payload.findByID({ collection: 'products', id: byHand.id })).priceFen).toBe(777)
    expect((await undo(taken.undo)).status).toBe(409)
  })

  it('leaves what changed since, what something points at, and says so', async () => {
    const taken = await importTable(
      table(row('A-1', 'tea-a', '66'), row('E-1', 'tea-e', '4'), row('F-1', 'tea-f', '4'), row('B-1', 'tea-b', '9')),
    )
    await payload.update({ collection: 'products', id: (await named('tea-a'))!.id, data: { marginFen: 1_000 } })
    await payload.update({ collection: 'products', id: (await named('tea-b'))!.id, data: { summary: '导入不写这一栏' } })
    await payload.update({ collection: 'products', id: (await named('tea-f'))!.id, data: { summary: '新品有人写过了' } })
    await payload.create({
      collection: 'articles',
      data: { title: '新茶', products: [(await named('tea-e'))!.id] } as never,
      draft: true,
    })

    const undone = await undo(taken.undo)
    expect(undone.body).toMatchObject({ restored: 1, removed: 0 })
    const left = (undone.body as { left: { name: string; reason: string }[] }).left
    expect(left.map(({ reason }) => reason).sort()).toEqual(['changed', 'changed', 'used'])
    expect((await named('tea-a'))?.skus?.[0]?.priceFen).toBe(6_600)
    expect(await named('tea-b')).toMatchObject({ summary: '导入不写这一栏', priceFen: 2_000 })
    expect(await named('tea-e')).toBeDefined()
  })

  it('is offered for 24 hours, to those who may import, and only when something changed', async () => {
    const taken = await importTable(table(row('G-1', 'tea-g', '4')))
    expect((await importTable(table(row('G-1', 'tea-g', '4')))).undo).toBeUndefined()
    const listed = await rest('GET', '/api/import-desk/products', { token: editor.token })
    expect((listed.body as unknown[])[0]).toMatchObject({ id: taken.undo, file: '春季价目.csv', accepted: 1, isUndone: false })
    expect((await undo(taken.undo, manager.token)).status).toBe(403)
    expect((await undo('nonsense')).status).toBe(409)

    const late = { payload, user: null } as never
    const tomorrow = new Date(Date.now() + 24 * 3_600_000 + 1_000)
    expect(await undoProductImport(late, taken.undo!, tomorrow)).toMatchObject({ ok: false, kind: 'gone' })
    expect(await named('tea-g')).toBeDefined()
  })
})
