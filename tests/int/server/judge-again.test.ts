import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bitsOf } from '#measurement/evidence.ts'
import { programArguments } from '#platform/programs/start-program.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

let folder: string
let hub: TestMeasuring

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhongcao-judge-'))
  hub = await testMeasuring()
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command on the hub's database; gives its exit code and what it said. */
const command = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: hub.url, HUB_DATA_DIR: folder }
    execFile('node', programArguments('src/server/judge-again.ts', ...args), { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
    )
  })

test('events are judged again from the command line, which says what it changed', async () => {
  const at = hub.now().getTime()
  const events = [{ id: idAt(at, 1), type: 'open', subject: await hub.subject('articles'), at }]
  await hub.collect({ v: 1, sentAt: at, visitor: 'v_reader01', page: hub.freshPage(), events })
  // As an earlier version of the rules, which flagged no crawler, would have left it.
  await hub.pool.query('update events set evidence = $1', [bitsOf(['crawler'])])
  const { code, said } = await command('--from', '2026-11-01')
  expect(said).toContain('1 events were judged again')
  expect(said).toContain('0 count now, 1 no longer, 0 are excluded for another reason')
  expect(code).toBe(0)
  expect((await hub.pool.query('select from pairs')).rowCount).toBe(0)
})

test.each([
  ['a day that is none', ['--from', '2026-02-30']],
  ['an option that is none', ['--since', '2026-11-01']],
])('%s is refused in one line', async (_, args) => {
  const { code, said } = await command(...args)
  expect(code).toBe(78)
  expect(said.trim().split('\n')).toEqual([expect.stringContaining('npm run measure:flags -- [--from YYYY-MM-DD]')])
})
