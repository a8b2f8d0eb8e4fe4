import { findDoor } from '#measurement/doors/all.ts'
import type { DoorAnswer, DoorRequest } from '#measurement/doors/door.ts'
import { type Measuring, openMeasuring } from '#measurement/measuring.ts'
import { makePageToken } from '#measurement/page-token.ts'
import { signBody } from '#orders/signature.ts'
import { hashApiKey } from '#people/api-keys.ts'
import { addDays, dayOf } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { testDatabase } from './database.ts'

const API_KEY = 'hub_test_key_0123456789'
export const MALL_SECRET = 'secret-of-the-mall'
export const READER =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.50'

/** What the doors answer, all kinds at once: a test asserts on the fields it expects. */
type Answered = {
  accepted: number
  duplicates: number
  lines: number
  rejectedCount: number
  rejected: { index?: number; line?: number; reason: string; message?: string }[]
  stored: string
  error: { kind: string; message: string }
}

export type Reply = DoorAnswer & { json: Answered }
type Asked = Partial<Omit<DoorRequest, 'body' | 'query'>> & { body?: unknown; query?: string }

/** Measuring on a database of its own, with a clock that stands still until it is set. */
export async function testMeasuring(start = '2026-11-20T12:00:00.000Z') {
  const { pool, url } = await testDatabase()
  let now = new Date(start)
  const measuring: Measuring = await openMeasuring({
    pool,
    clock: () => now,
    timeZone: 'Asia/Shanghai',
    visitorKey: undefined,
    pageSecret: 'secret-of-the-sessions',
    mallSecret: MALL_SECRET,
  })
  await pool.query('insert into api_keys (label, prefix, hash) values ($1, $2, $3)', ['test', 'hub_test', hashApiKey(API_KEY)])

  /** Knocks at the door of an address. Texts and Buffers go as they are, anything else as JSON. */
  const knock = async (path: string, { body, query, headers, ...rest }: Asked = {}): Promise<Reply> => {
    const found = findDoor(path)
    if (!found) throw new Error(`no door at ${path}`)
    const request: DoorRequest = {
      method: 'POST',
      headers: { 'user-agent': READER, ...headers },
      query: new URLSearchParams(query),
      cookies: {},
      params: found.params,
      body: streamOf(body),
      isStaff: false,
      ...rest,
    }
    const answer = await found.door.answer(request, measuring)
    return { ...answer, json: answer.body ? JSON.parse(answer.body) : undefined }
  }
  const keyed = { authorization: `Bearer ${API_KEY}` }
  const importLines = (path: string, lines: unknown[], query?: string): Promise<Reply> =>
    knock(path, { headers: keyed, query, body: lines.map((line) => JSON.stringify(line)).join('\n') })

  return {
    pool,
    url,
    measuring,
    knock,
    keyed,
    now: () => now,
    setNow: (at: string | number) => {
      now = new Date(at)
    },
    freshPage: () => makePageToken(dayOf(now, 'Asia/Shanghai'), measuring.pageKey),
    stalePage: () => makePageToken(addDays(dayOf(now, 'Asia/Shanghai'), -3), measuring.pageKey),
    importEvents: (lines: unknown[]) => importLines('/import/events', lines),
    importDeliveries: (lines: unknown[]) => importLines('/import/deliveries', lines),
    importOrders: (lines: unknown[], query?: string) => importLines('/import/orders', lines, query),
    collect: (body: unknown, rest: Asked = {}) =>
      knock('/collect', { ...rest, body, headers: { 'content-type': 'application/json', ...rest.headers } }),
    /** An order as a mall signs it, now unless `at` says otherwise. */
    signed: (body: unknown, { source = 'mall', secret = MALL_SECRET, at = now } = {}) => {
      const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
      const timestamp = String(Math.floor(at.getTime() / 1000))
      return knock(`/hooks/orders/${source}`, {
        body: raw,
        headers: { 'x-hub-timestamp': timestamp, 'x-hub-signature': `v1=${signBody(secret, timestamp, raw)}` },
      })
    },
    /** Registers a subject as if its document existed; gives `<collection>:<id>`. */
    subject: async (collection: string): Promise<string> => {
      const document = uuidv7()
      await pool.query('insert into subjects (collection, document) values ($1, $2)', [collection, document])
      return `${collection}:${document}`
    },
  }
}

export type TestMeasuring = Awaited<ReturnType<typeof testMeasuring>>

/** An event id whose time is `at`; the larger `n`, the higher the id among those of the same time. */
export function idAt(at: string | number, n = 0): string {
  const time = new Date(at).getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`
}

async function* streamOf(body: unknown): AsyncGenerator<Uint8Array> {
  if (body === undefined) return
  if (Buffer.isBuffer(body)) yield body
  else yield Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}
