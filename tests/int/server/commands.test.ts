import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { programArguments } from '#platform/programs/start-program.ts'
import { databaseAt } from '../../setup/database-address.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhongcao-command-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs a command of the hub; gives its exit code and what it said. */
const run = (file: string, databaseUrl: string) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl, HUB_DATA_DIR: folder }
    execFile('node', programArguments(`src/server/${file}`), { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
    )
  })

describe.each(['rebuild.ts', 'judge-again.ts', 'clear-demo.ts'])('%s', (file) => {
  test('where no hub was ever started it is refused in one line, and makes no database', async () => {
    const { code, said } = await run(file, '')
    expect(said.trim().split('\n')).toEqual([expect.stringContaining('there is no database')])
    expect(code).toBe(78)
    expect(await readdir(folder)).toEqual([])
  })

  test('on a database that no hub of this version has migrated it is refused in one line', async () => {
    const { code, said } = await run(file, databaseAt(inject('testServer').url, 'postgres'))
    expect(said.trim().split('\n')).toEqual([expect.stringContaining('the database is not of this version')])
    expect(code).toBe(78)
  })
})
