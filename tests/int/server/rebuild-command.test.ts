import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programArguments } from '#platform/programs/start-program.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

let folder: string
let hub: TestMeasuring

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhongcao-rebuild-'))
  hub = await testMeasuring()
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command on the hub's database; gives its exit code and what it said. */
const rebuild = () =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: hub.url, HUB_DATA_DIR: folder }
    execFile('node', programArguments('src/server/rebuild.ts'), { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
    )
  })

test('the command lists what differed and ends with 1; when all is put right it says equal', async () => {
  const at = hub.now().getTime()
  const events = [{ id: idAt(at, 1), type: 'open', subject: await hub.subject('articles'), at }]
  await hub.collect({ v: 1, sentAt: at, visitor: 'v_reader01', page: hub.freshPage(), events })
  await hub.pool.query('update pair_cells set opens = opens + 3')

  const first = await rebuild()
  expect(first.said).toMatch(/cells: 1 处不一致 different\n {4}\S/)
  expect(first.said).toContain('not equal: what differed was put right')
  expect(first.code).toBe(1)

  const second = await rebuild()
  expect(second.said).toMatch(/一致 equal\n$/)
  expect(second.code).toBe(0)
})
