import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { findDoor } from '#measurement/doors/all.ts'
import { withIdleLimit } from '#measurement/doors/read-body.ts'
import { readMeasured } from '../../builders/measured-state.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const NOW = Date.parse('2026-11-20T12:00:00.000Z')

let hub: TestMeasuring
let article: string
let serial = 0

beforeAll(async () => {
  hub = await testMeasuring(new Date(NOW).toISOString())
  article = await hub.subject('articles')
})

const event = (rest: object = {}) => ({
  id: idAt(NOW - 86_400_000, ++serial),
  type: 'open',
  subject: article,
  at: '2026-03-01T20:00:00+08:00',
  visitor: 'v_reader01',
  channel: 'wecom',
  ...rest,
})
const order = (rest: object = {}) => ({
  orderId: `o${++serial}`,
  version: 1,
  status: 'paid',
  paidAt: '2026-11-19T20:31:05+08:00',
  amountFen: 12_900,
  ...rest,
})
const text = (lines: unknown[]) => lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')

describe('the key', () => {
  test.each([
    ['absent', undefined],
    ['wrong', 'Bearer hub_wrong_key_0123456789'],
    ['of another scheme', 'Basic aHViOmh1Yg=='],
    ['with NUL', `Bearer ${String.fromCharCode(0).repeat(20)}`],
  ])('%s: 401, and nothing stored', async (_, authorization) => {
    const line = event()
    for (const path of ['/import/events', '/import/deliveries', '/import/orders']) {
      const reply = await hub.knock(path, { headers: { authorization }, body: JSON.stringify(line) })
      expect(reply).toMatchObject({ status: 401, json: { error: { kind: 'unauthorized' } } })
    }
    expect((await hub.pool.query('select 1 from events where id = $1', [line.id])).rowCount).toBe(0)
  })
})

describe('events', () => {
  test('are stored with their own time and visitor, of any past, by any id time, without flags', async () => {
    const lines = [event({ id: idAt('2019-05-05T00:00:00Z', 1) }), event({ id: idAt('2150-01-01T00:00:00Z', 2) }), event()]
    expect((await hub.importEvents(lines)).json).toEqual({ lines: 3, accepted: 3, duplicates: 0, rejectedCount: 0, rejected: [] })
    expect((await hub.importEvents([...lines, event()])).json).toMatchObject({ accepted: 1, duplicates: 3 })
    const rows = await hub.pool.query('select at, flags from events where id = $1', [lines[0]!.id])
    expect(rows.rows).toEqual([{ at: new Date('2026-03-01T12:00:00.000Z'), flags: 0 }])
  })

  test('a bad line never stops the others; the numbers count every line of the file', async () => {
    const bad: [unknown, string][] = [
      ['not json', 'json'],
      ['{"id":', 'json'],
      ['[1,2]', 'shape'],
      ['['.repeat(50) + ']'.repeat(50), 'depth'],
      [`{"pad":"${'x'.repeat(66_000)}"}`, 'too-long'],
      ['{"__proto__":{"id":1}}', 'text'],
      [event({ visitor: undefined }), 'visitor'],
      [event({ visitor: 'ünicode!' }), 'visitor'],
      [event({ memberId: 17 }), 'member'],
      [event({ memberId: 'm1', source: 'No Such' }), 'member'],
      [event({ type: 'identify', subject: undefined }), 'member'],
      [event({ at: NOW + 1 }), 'future'],
      [event({ at: '2026-03-01' }), 'at'],
      [event({ at: '2026-13-45T99:00:00Z' }), 'at'],
      [event({ at: '2026-02-29T00:00:00Z' }), 'at'],
      [event({ at: '2025-04-31T10:00:00+08:00' }), 'at'],
      [event({ at: 1e300 }), 'at'],
      [event({ id: 'ffffffff-ffff-7000-8000-000000000000' }), 'id-time'],
      [event({ via: String.fromCharCode(0xdc00) }), 'text'],
      [event({ subject: 'articles:00000000-0000-7000-8000-000000000000' }), 'unknown-subject'],
    ]
    const lines = ['', ...bad.map(([line]) => line), '   ', event(), '']
    const reply = await hub.knock('/import/events', { headers: hub.keyed, body: `${text(lines)}\r\n` })
    expect(reply.status).toBe(200)
    expect(reply.json.rejected).toEqual(bad.map(([, reason], index) => ({ line: index + 2, reason })))
    expect(reply.json).toMatchObject({ lines: bad.length + 1, accepted: 1, rejectedCount: bad.length })
  })

  test('lists the first 1,000 rejections and counts them all', async () => {
    const { json } = await hub.importEvents(Array.from({ length: 2_500 }, () => ({})))
    expect(json.rejectedCount).toBe(2_500)
    expect(json.rejected.map((entry) => entry.line)).toEqual(Array.from({ length: 1_000 }, (_, n) => n + 1))
  })

  test('may be gzip; a broken stream is 400, and what came before it stays', async () => {
    const lines = Array.from({ length: 3_000 }, () => event())
    const headers = { ...hub.keyed, 'content-encoding': 'gzip' }
    const packed = gzipSync(text(lines))
    const broken = await hub.knock('/import/events', { headers, body: packed.subarray(0, packed.length - 200) })
    expect(broken).toMatchObject({ status: 400, json: { error: { kind: 'gzip' } } })
    const whole = await hub.knock('/import/events', { headers, body: packed })
    expect(whole.json).toMatchObject({ lines: 3_000, rejectedCount: 0 })
    expect(whole.json.accepted + whole.json.duplicates).toBe(3_000)
    expect(whole.json.duplicates).toBeGreaterThan(0)
    expect(await hub.knock('/import/events', { headers, body: 'no gzip' })).toMatchObject({ status: 400 })
    expect(await hub.knock('/import/events', { headers: { ...headers, 'content-encoding': 'br' } })).toMatchObject({
      status: 415,
    })
  })

  test('lines may be cut anywhere by the network', async () => {
    const body = Buffer.from(text([event({ via: '分享' }), event(), event()]))
    async function* bytes(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < body.length; i += 7) yield body.subarray(i, i + 7)
    }
    const { door } = findDoor('/import/events')!
    const request = { method: 'POST', headers: hub.keyed, query: new URLSearchParams(), cookies: {}, params: {}, isStaff: false }
    const answer = await door.answer({ ...request, body: bytes() }, hub.measuring)
    expect(JSON.parse(answer.body)).toMatchObject({ lines: 3, accepted: 3 })
  })

  test('a day that was dropped takes no more lines', async () => {
    const kept = event({ id: idAt('2025-01-01T10:00:00Z', 1) })
    await hub.importEvents([kept])
    await hub.pool.query("update event_days set dropped_at = now() where day = '2025-01-01'")
    const { json } = await hub.importEvents([event({ id: idAt('2025-01-01T23:59:59Z', 2) }), event()])
    expect(json).toMatchObject({ accepted: 1, rejected: [{ line: 1, reason: 'day-closed' }] })
  })

  test('a subject is known from the moment its document exists', async () => {
    const id = '0193a000-0000-7000-8000-000000000001'
    const line = event({ subject: `articles:${id}` })
    expect((await hub.importEvents([line])).json.rejected).toEqual([{ line: 1, reason: 'unknown-subject' }])
    await hub.pool.query('insert into articles (id, updated_at, created_at) values ($1, now(), now())', [id])
    expect((await hub.importEvents([line])).json.accepted).toBe(1)
  })
})

test('a body that stops coming ends after the idle limit', async () => {
  const read = async () => {
    const never = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<IteratorResult<Uint8Array>>(() => {}) }) }
    for await (const _ of withIdleLimit(never, 20)) throw new Error('nothing can come')
  }
  await expect(read()).rejects.toThrow('no bytes')
})

test('deliveries are known by subject, visitor, time and channel, and never lie ahead', async () => {
  const line = { subject: article, visitor: 'v_reader09', at: NOW - 1_000, channel: 'group' }
  const lines = [line, { ...line, at: new Date(NOW - 1_000).toISOString() }, { ...line, channel: 'wecom' }]
  expect((await hub.importDeliveries(lines)).json).toMatchObject({ accepted: 2, duplicates: 1 })
  const bad: [object, string][] = [
    [{ ...line, at: NOW + 1 }, 'future'],
    [{ ...line, at: undefined }, 'at'],
    [{ ...line, channel: undefined }, 'channel'],
    [{ ...line, channel: 'fax' }, 'channel'],
    [{ ...line, visitor: undefined }, 'visitor'],
    [{ ...line, subject: 7 }, 'subject'],
    [{ ...line, subject: 'nobody' }, 'unknown-subject'],
    [{ ...line, subject: 'articles:00000000-0000-7000-8000-000000000000' }, 'unknown-subject'],
  ]
  const { json } = await hub.importDeliveries(bad.map(([entry]) => entry))
  expect(json.rejected).toEqual(bad.map(([, reason], index) => ({ line: index + 1, reason })))
})

describe('orders', () => {
  test('are the same object as the hook’s, of the source mall unless said otherwise', async () => {
    const [a, b] = [order(), order({ source: 'shop-2' })]
    expect((await hub.importOrders([a, b, a, { ...a, version: 2 }, { ...a, version: 0 }])).json).toMatchObject({
      lines: 5,
      accepted: 4,
      duplicates: 1,
      rejectedCount: 0,
    })
    expect((await hub.importOrders([a], 'source=shop-3')).json).toMatchObject({ accepted: 1 })
    const rows = await hub.pool.query('select source, version from orders where order_id = any($1) order by 1', [
      [a.orderId, b.orderId],
    ])
    expect(rows.rows).toEqual([
      { source: 'mall', version: 2 },
      { source: 'shop-2', version: 1 },
      { source: 'shop-3', version: 1 },
    ])
  })

  test('say what is wrong with a line', async () => {
    const { json } = await hub.importOrders([order({ amountFen: -1 }), order({ source: '../etc' }), order()])
    expect(json).toMatchObject({ accepted: 1, rejectedCount: 2 })
    expect(json.rejected[0]).toMatchObject({ line: 1, reason: 'order', message: expect.stringContaining('amountFen') })
    expect(json.rejected[1]).toMatchObject({ line: 2, reason: 'source' })
  })

  test('keep no raw id of a buyer anywhere', async () => {
    const secret = 'PLAINTEXT-ID-7f3a'
    await hub.importOrders([
      order({
        buyer: { visitor: `v_${secret}`, memberId: secret, unionid: secret, openid: secret, phoneHash: secret },
        inviter: secret,
        hub: `abc.v_${secret}`,
        note: secret,
      }),
    ])
    await hub.importEvents([event({ visitor: `v_${secret}`, memberId: secret })])
    for (const table of ['orders', 'order_versions', 'persons', 'member_aliases', 'ties', 'tie_conflicts', 'events', 'touches']) {
      const found = await hub.pool.query(`select 1 from ${table} where ${table}::text like $1`, [`%${secret}%`])
      expect(found.rowCount, table).toBe(0)
    }
  })

  test('a key that comes with two members is logged, and the members stay two', async () => {
    await hub.importOrders([
      order({ orderId: 'conflict-1', buyer: { memberId: 'left', unionid: 'u1' } }),
      order({ orderId: 'conflict-2', buyer: { memberId: 'right', unionid: 'u1' } }),
    ])
    expect((await hub.pool.query('select 1 from tie_conflicts')).rowCount).toBe(1)
    const { credits } = await readMeasured(hub.pool)
    expect(new Set(credits.filter((credit) => credit.order_id.startsWith('conflict')).map((credit) => credit.buyer)).size).toBe(2)
  })
})
