import { collectDoor } from '#measurement/doors/collect.ts'
import { openMeasuring } from '#measurement/measuring.ts'
import { makePageToken } from '#measurement/page-token.ts'
import { systemClock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { timeMs } from './machine.ts'
import { putSubjects } from './subjects.ts'

const REQUESTS = 2_000
const EVENTS_IN_A_REQUEST = 10
const AT_ONCE = 64
const TIME_ZONE = 'Asia/Shanghai'
const BROWSER = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50'

/**
 * Events per second through the door of `/collect`, each acknowledged after COMMIT, and through the least that Node and
 * PostgreSQL can do: one insert and one commit for each request into a table with a primary key. Both 64 at once.
 */
export async function measureEvents(pool: Pool): Promise<{ hub: number; bare: number }> {
  const [subject = ''] = await putSubjects(pool, 1)
  const measuring = await openMeasuring({
    pool,
    clock: systemClock,
    timeZone: TIME_ZONE,
    visitorKey: undefined,
    pageSecret: 'bench',
    mallSecret: undefined,
  })
  const page = makePageToken(dayOf(new Date(), TIME_ZONE), measuring.pageKey)
  const send = async (body: object) => {
    const answer = await collectDoor.answer(
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': BROWSER },
        query: new URLSearchParams(),
        cookies: {},
        params: {},
        body: inOnePiece(Buffer.from(JSON.stringify(body))),
        isStaff: false,
      },
      measuring,
    )
    const { accepted } = JSON.parse(answer.body) as { accepted?: number }
    if (answer.status !== 202 || accepted !== EVENTS_IN_A_REQUEST) throw new Error(`not stored: ${answer.status} ${answer.body}`)
  }
  const requests = () => Array.from({ length: REQUESTS }, () => makeRequest(subject, page))
  await inParallel(requests().slice(0, 200), send)
  const hub = perSecond(await timeMs(() => inParallel(requests(), send)))
  await measuring.close()

  await pool.query('create table bare (id uuid primary key, visitor text, type text, subject text, at timestamptz)')
  const insert = (body: { visitor: string; events: { id: string; type: string; subject: string; at: number }[] }) =>
    pool.query(
      `insert into bare select e.id, $2, e.type, e.subject, to_timestamp(e.at / 1000.0)
       from jsonb_to_recordset($1) as e (id uuid, type text, subject text, at bigint) on conflict do nothing`,
      [JSON.stringify(body.events), body.visitor],
    )
  await inParallel(requests().slice(0, 200), insert)
  const bare = perSecond(await timeMs(() => inParallel(requests(), insert)))
  return { hub, bare }
}

function makeRequest(subject: string, page: string) {
  const now = Date.now()
  const visitor = `v_${uuidv7().replaceAll('-', '').slice(10)}`
  const events = Array.from({ length: EVENTS_IN_A_REQUEST }, () => ({ id: uuidv7(), type: 'exposure', subject, at: now - 1_000 }))
  return { v: 1, sentAt: now, visitor, page, events }
}

async function inParallel<T>(work: T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const waiting = work.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of waiting) await act(one)
    }),
  )
}

const perSecond = (ms: number): number => (REQUESTS * EVENTS_IN_A_REQUEST * 1_000) / ms

async function* inOnePiece(body: Buffer): AsyncGenerator<Uint8Array> {
  yield body
}
