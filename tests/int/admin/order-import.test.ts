import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleague } from '../../builders/rest.ts'

let payload: Payload
let pool: Pool
let manager: Colleague
let editor: Colleague

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  manager = await makeColleague(payload, 'brand-manager', 'manager@example.com')
  editor = await makeColleague(payload, 'editor', 'editor@example.com')
})

async function upload(body: BodyInit, query = '', token = manager.token) {
  const request = new Request(`http://localhost:3000/api/import-desk/orders${query}`, {
    method: 'POST',
    headers: { authorization: `JWT ${token}`, 'content-type': 'application/octet-stream' },
    body,
  })
  const response = await handleEndpoints({ config: payload.config, request })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function desk(method: string, path: string, body?: object, token = manager.token) {
  const request = new Request(`http://localhost:3000/api/import-desk/orders${path}`, {
    method,
    headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  })
  const response = await handleEndpoints({ config: payload.config, request })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const table = `订单号,版本,状态,支付时间,实付金额（元）,会员号
T-1,1,已付款,2026-11-20 20:31:05,129.00,M1
T-2,1,已付款,2026-11-20 20:40:00,abc,M2
T-3,1,待付款,,59.00,
T-1,2,已退款,2026-11-20 20:31:05,129.00,M1
`
const stored = async () => (await pool.query('select source, order_id, version, status from orders order by order_id')).rows

describe('a table of orders', () => {
  it('is checked line by line and stores nothing yet', async () => {
    const checked = await upload(table, '?preview=1')
    expect(checked.body).toMatchObject({ lines: 4, accepted: 3, rejectedCount: 1, paid: 2, rejected: [{ line: 3 }] })
    expect(await stored()).toEqual([])
  })

  it('is then stored as if it had come by the door of imports, the highest version last', async () => {
    expect((await upload(table)).body).toMatchObject({ accepted: 3, duplicates: 0, rejectedCount: 1 })
    expect(await stored()).toEqual([
      { source: 'mall', order_id: 'T-1', version: 2, status: 'refunded' },
      { source: 'mall', order_id: 'T-3', version: 1, status: 'created' },
    ])
  })

  it('uploaded again changes nothing', async () => {
    const before = await stored()
    expect((await upload(table)).body).toMatchObject({ accepted: expect.any(Number), rejectedCount: 1 })
    expect(await stored()).toEqual(before)
  })

  it('without versions says so first, follows the changes of a weekly export, and can be taken back', async () => {
    const before = await stored()
    const week = (status: string, yuan: string) =>
      `订单号,状态,支付时间,实付金额（元）\nW-1,${status},2026-11-20 20:31:05,${yuan}\n`
    expect((await upload(week('已付款', '59.00'), '?preview=1')).body).toMatchObject({ accepted: 1, unnumbered: 1 })
    expect((await upload(week('已付款', '59.00'))).body).toMatchObject({ accepted: 1, updated: 0 })
    expect((await upload(week('已付款', '59.00'))).body).toMatchObject({ accepted: 0, duplicates: 1 })
    expect((await upload(week('已取消', '59.00'), '?file=week-47.csv')).body).toMatchObject({ accepted: 1, updated: 1 })

    const [latest, first] = (await desk('GET', '')).body as unknown as { id: string; file: string; accepted: number }[]
    expect(latest).toMatchObject({ file: 'week-47.csv', accepted: 1, isUndone: false })
    expect((await desk('POST', '/undo', { id: latest!.id }, editor.token)).status).toBe(403)
    expect((await desk('POST', '/undo', { id: latest!.id })).body).toEqual({ restored: 1, removed: 0, leftCount: 0, left: [] })
    expect((await desk('POST', '/undo', { id: latest!.id })).status).toBe(409)
    expect((await stored()).at(-1)).toEqual({ source: 'mall', order_id: 'W-1', version: 1, status: 'paid' })
    expect((await desk('POST', '/undo', { id: first!.id })).body).toMatchObject({ restored: 0, removed: 1 })
    expect(await stored()).toEqual(before)
  })

  it('may be in GB 18030, as Chinese Excel writes it', async () => {
    // 订单号,状态,实付金额（元） / G-1,待付款,1 in GB 18030.
    const bytes = Buffer.from('b6a9b5a5bac52cd7b4ccac2ccab5b8b6bdf0b6eea3a8d4aaa3a90a472d312cb4fdb8b6bfee2c310a', 'hex')
    expect((await upload(bytes, '?preview=1')).body).toMatchObject({ lines: 1, accepted: 1 })
  })

  it('is refused from other roles, for unknown sources, and when it is no table', async () => {
    expect((await upload(table, '', editor.token)).status).toBe(403)
    expect((await upload(table, '?source=nowhere')).status).toBe(400)
    expect((await upload('', '?preview=1')).status).toBe(400)
    expect((await upload(Buffer.from('PK\x03\x04 no sheet at all'), '?preview=1')).status).toBe(400)
  })
})
