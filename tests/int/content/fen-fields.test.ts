import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleague, type Rest, restOf } from '../../builders/rest.ts'

let payload: Payload
let editor: Colleague
let rest: Rest

beforeAll(async () => {
  ;({ payload } = await testPayload())
  editor = await makeColleague(payload, 'editor', 'editor@example.com')
  rest = restOf(payload)
})

const sku = (priceFen: unknown) => ({ name: '晨雾喷雾', mode: 'in-stock', skus: [{ sku: 'MIST-1', priceFen }] })
const post = (path: string, body: unknown, language = 'zh') =>
  rest('POST', path, { token: editor.token, body, headers: { 'accept-language': language } })

describe('an amount over REST', () => {
  it('is whole fen, in and out', async () => {
    const made = await post('/api/products', sku(12_905))
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ doc: { priceFen: 12_905, skus: [{ priceFen: 12_905 }] } })
  })

  it.each([[129.5], ['129.50 yuan'], ['?12'], [{}]])('is refused as %j with a sentence', async (price) => {
    const refused = await post('/api/products', sku(price))
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('最多两位小数')
    expect(refused.text).not.toMatch(/following field/)
  })

  it('is refused below and above its limits, in the language asked for', async () => {
    expect((await post('/api/products', sku(-1))).text).toContain('不能小于 ¥0.00')
    expect((await post('/api/products', sku(100_000_001), 'en')).text).toContain('Not more than ¥1000000.00')
  })

  it('is not lost in a draft either', async () => {
    const product = await payload.find({ collection: 'products', limit: 1, overrideAccess: true })
    const draft = (livePriceFen: unknown) => ({
      title: '周五的灯',
      _status: 'draft',
      lineup: [{ productId: product.docs[0]!.id, livePriceFen }],
    })
    expect((await post('/api/live-streams?draft=true', draft('9.9'))).status).toBe(400)
    expect((await post('/api/live-streams?draft=true', draft(990))).status).toBe(201)
  })
})
