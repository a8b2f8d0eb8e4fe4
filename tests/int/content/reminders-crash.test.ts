import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { planReminders } from '#content/reminders/plan.ts'
import { tidyReminders } from '#content/reminders/send-due.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { programArguments } from '#platform/programs/start-program.ts'
import { makeLive } from '../../builders/lives.ts'
import { testPayload } from '../../builders/payload.ts'

const READERS = 100_000
const BATCH = 1_000
const now = new Date('2026-11-26T04:00:00Z')
const start = new Date(now.getTime() + DAY_MS / 2)
const due = new Date(start.getTime() - 10 * MINUTE_MS)

let folder: string
afterAll(() => rm(folder, { recursive: true, force: true }))

test('of 100,000 reminders with a killed worker in the middle none is sent twice and every one is accounted for', async () => {
  const { payload, pool, url } = await testPayload()
  folder = await mkdtemp(path.join(tmpdir(), 'zhongcao-reminders-'))
  const file = path.join(folder, 'sent')
  const { id } = await makeLive(payload, start)
  await pool.query(
    `insert into reminder_grants (id, live_id, channel, app_id, reader, answer, given_at, key)
     select gen_random_uuid(), $1, 'official-once', 'wx1', 'reader-' || n, 'accept', $2, n::text from generate_series(1, ${READERS}) n`,
    [id, new Date(now.getTime() - HOUR_MS)],
  )
  await planReminders(pool, id, now)

  expect(await work(url, file, 40_500)).toEqual([null, 'SIGKILL'])
  expect(await work(url, file)).toEqual([0, null])
  await tidyReminders(pool, new Date(due.getTime() + 6 * MINUTE_MS))

  const sent = (await readFile(file, 'utf8')).trim().split('\n')
  expect(new Set(sent).size).toBe(sent.length)
  const { rows } = await pool.query<{ state: string; count: number }>(
    'select state, count(*) as count from live_reminders group by state order by state',
  )
  const of = Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  expect(Object.keys(of)).toEqual(['sent', 'unknown'])
  expect(of.sent! + of.unknown!).toBe(READERS)
  expect(of.unknown).toBe(BATCH)
  // Whatever reached the channel is sent or not known here, and nothing that is said to be sent did not.
  const reached = new Set(sent.map((line) => line.split(' ')[0]))
  const said = await pool.query<{ reader: string }>("select reader from live_reminders where state = 'sent'")
  expect(said.rows.every(({ reader }) => reached.has(reader))).toBe(true)
  expect(sent.length).toBe(of.sent! + 500)
}, 90_000)

/** Gives how it ended: its code and its signal. */
const work = (url: string, file: string, dies = 0) => {
  const args = programArguments('tests/builders/reminding.ts', url, file, due.toISOString(), String(dies))
  return once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')
}
