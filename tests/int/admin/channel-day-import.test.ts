import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleague } from '../../builders/rest.ts'
import { makeXlsx } from '../../builders/xlsx.ts'

let payload: Payload
let pool: Pool
let manager: Colleague
let editor: Colleague
let live: string

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  manager = await makeColleague(payload, 'brand-manager', 'days@example.com')
  editor = await makeColleague(payload, 'editor', 'days-editor@example.com')
  live = await make('春茶首发直播', 'spring-tea', 'room-77')
  await make('同名的直播', 'twin-one', 'room-78')
  await make('同名的直播', 'twin-two', 'room-79')
})
beforeEach(async () => {
  await pool.query('truncate channel_days, channel_day_corrections, channel_day_imports cascade')
})

async function make(title: string, slug: string, roomReference: string): Promise<string> {
  const made = await payload.create({
    collection: 'live-streams',
    data: { title, slug, room: { kind: 'channels', reference: roomReference } } as never,
    draft: true,
  })
  return String(made.id)
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the endpoint says; the test asserts on it
type Body = any
async function ask(
  method: string,
  path: string,
  body?: BodyInit,
  { token = manager.token, type = 'application/octet-stream' } = {},
) {
  const request = new Request(`http://localhost:3000/api/import-desk/channel-days${path}`, {
    method,
    headers: { authorization: `JWT ${token}`, 'content-type': type },
    body,
  })
  const response = await handleEndpoints({ config: payload.config, request })
  return { status: response.status, body: (await response.json().catch(() => null)) as Body }
}
const kept = async () =>
  (await pool.query('select day::text as day, source, viewers, plays, buyers, amount_fen from channel_days order by day, source'))
    .rows

const table = `直播标题,开播时间,观看人数,成交人数,成交金额,分享次数,封面
春茶首发直播,2026-11-18 20:00:05,"10,430",312,"43,860.50",-,x
/live/spring-tea,2026/11/17,1.2万,,,,
room-77,2026年11月16日,800,0,0,3,
没有这场,2026-11-18,1,,,,
同名的直播,2026-11-18,1,,,,
春茶首发直播,昨天,1,,,,
春茶首发直播,2126-11-18,1,,,,
春茶首发直播,2026-11-18,很多,,,,
春茶首发直播,2026-11-15,,,,,
,2026-11-15,5,,,,
`

describe('a table of a channel’s office', () => {
  it('is told line by line and stores nothing as a preview, then keeps its good lines', async () => {
    const checked = await ask('POST', '?source=channels-live&preview=1', table)
    expect(checked.body).toMatchObject({
      lines: 10,
      accepted: 3,
      contents: 1,
      from: '2026-11-16',
      to: '2026-11-18',
      rejectedCount: 7,
    })
    expect(
      checked.body.rejected.map(({ line, reason }: { line: number; reason: { zh: string } }) => `${line} ${reason.zh}`),
    ).toEqual([
      '5 没有找到内容“没有这场”',
      '6 有几个内容都叫“同名的直播”，请写页面地址',
      '7 日期读不出来，例如 2026-11-20',
      '8 日期不能晚于今天',
      '9 观看人数“很多”不是不小于 0 的数',
      '10 没有任何数据',
      '11 没有写是哪个内容',
    ])
    expect(await kept()).toEqual([])
    const stored = await ask('POST', '?source=channels-live&file=a.csv', table)
    expect(stored.body).toMatchObject({ accepted: 3, updated: 0, duplicates: 0, rejectedCount: 7 })
    expect(await kept()).toEqual([
      { day: '2026-11-16', source: 'channels-live', viewers: 800, plays: null, buyers: 0, amount_fen: 0 },
      { day: '2026-11-17', source: 'channels-live', viewers: 12_000, plays: null, buyers: null, amount_fen: null },
      { day: '2026-11-18', source: 'channels-live', viewers: 10_430, plays: null, buyers: 312, amount_fen: 4_386_050 },
    ])
  })

  it('may be a workbook, name its channel by its label, and be taken back', async () => {
    const rows = [
      ['内容', '日期', '渠道', '播放量'],
      [`live-streams:${live}`, '2026-11-18', '视频号推荐', 5_000],
    ]
    const sent = await ask('POST', '?source=channels-live&file=b.xlsx', new Uint8Array(makeXlsx(rows)))
    expect(sent.body).toMatchObject({ accepted: 1, rejectedCount: 0 })
    expect(await kept()).toMatchObject([{ source: 'channels-feed', plays: 5_000 }])
    const listed = await ask('GET', '')
    expect(listed.body).toMatchObject([{ file: 'b.xlsx', accepted: 1, isUndone: false }])
    const undo = () => ask('POST', '/undo', JSON.stringify({ id: listed.body[0].id }), { type: 'application/json' })
    expect((await undo()).body).toEqual({ restored: 0, removed: 1, left: 0 })
    expect(await kept()).toEqual([])
    expect((await undo()).status).toBe(409)
  })

  it('is refused from an unknown channel, as no table, and from colleagues of other roles', async () => {
    expect((await ask('POST', '?source=nowhere', table)).status).toBe(400)
    expect((await ask('POST', '?source=channels-live', 'PK\u0003')).status).toBe(400)
    for (const [method, path] of [
      ['POST', '?source=channels-live'],
      ['GET', ''],
      ['GET', '/template'],
      ['POST', '/undo'],
    ] as const) {
      expect((await ask(method, path, method === 'POST' ? '{}' : undefined, { token: editor.token })).status, path).toBe(403)
      expect((await ask(method, path, method === 'POST' ? '{}' : undefined, { token: 'none' })).status, path).toBe(401)
    }
    expect(await kept()).toEqual([])
  })
})
