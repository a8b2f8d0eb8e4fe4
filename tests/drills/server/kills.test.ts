import { spawn } from 'node:child_process'
import { readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, expect, test } from 'vitest'
import { findFreePort } from '../../builders/free-port.ts'
import { type HubProcess, hubEnvironment, isReady, waitUntil } from '../../builders/hub-process.ts'
import {
  ask,
  copyRipeFolder,
  endDrill,
  isAlive,
  makeFolder,
  readDatabasePid,
  removeRipeFolder,
  spawnSmallHub,
  startSmallHub,
} from './drill.ts'

afterEach(endDrill)
afterAll(removeRipeFolder)

async function kill(hub: HubProcess): Promise<void> {
  hub.child.kill('SIGKILL')
  await hub.ended
}

test('a fresh start makes a UTF-8 database that knows Chinese, whatever LANG says, in a folder of its own', async () => {
  const dataDir = path.join(await makeFolder(), '护肤 品牌, 一')
  const hub = await startSmallHub(dataDir, { LANG: undefined, LC_ALL: undefined })
  expect(await isReady(hub), hub.output()).toBe(true)
  const facts = await ask<{ encoding: string; length: number; grams: string[]; superuser: string }>(
    dataDir,
    `select current_setting('server_encoding') as encoding, length('护肤品') as length, show_trgm('护肤品') as grams,
      current_setting('is_superuser') as superuser`,
  )
  expect(facts).toMatchObject({ encoding: 'UTF8', length: 3, superuser: 'off' })
  expect(facts.grams.length).toBeGreaterThan(0)
  for (const name of ['pg.secret', 'secrets.env', 'run']) {
    expect((await stat(path.join(dataDir, name))).mode & 0o077, name).toBe(0)
  }
})

test('SIGTERM stops the hub and its database in order and frees the folder', async () => {
  const dataDir = await copyRipeFolder()
  const hub = await startSmallHub(dataDir)
  const database = await readDatabasePid(dataDir)
  hub.child.kill('SIGTERM')
  expect(await hub.ended).toBe(0)
  expect(isAlive(database)).toBe(false)
  await expect(stat(path.join(dataDir, 'lock'))).rejects.toThrow('ENOENT')
  await expect(stat(path.join(dataDir, 'pg', 'postmaster.pid'))).rejects.toThrow('ENOENT')
})

test('npm that is told to stop stops what it has started', async () => {
  const dataDir = await makeFolder()
  await startSmallHub(dataDir)
  const port = await findFreePort()
  const env = { ...process.env, ...hubEnvironment({ port, dataDir }) }
  const npm = spawn('npm', ['run', 'collector'], { env, stdio: 'ignore' })
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    )
  await waitUntil(answers, 60_000)
  npm.kill('SIGTERM')
  await waitUntil(async () => !(await answers()), 20_000)
})

test('after kill -9 of the hub the next start takes over from the database that was left running', async () => {
  const dataDir = await copyRipeFolder()
  const first = await startSmallHub(dataDir)
  await ask(dataDir, 'create table kept as select 42 as answer')
  const orphan = await readDatabasePid(dataDir)
  await kill(first)
  expect(isAlive(orphan)).toBe(true)
  const second = await startSmallHub(dataDir)
  expect(await isReady(second), second.output()).toBe(true)
  expect(await readDatabasePid(dataDir)).not.toBe(orphan)
  expect(await ask(dataDir, 'select answer from kept')).toEqual({ answer: 42 })
})

test('after kill -9 of PostgreSQL the hub goes on in the same process and is ready again', async () => {
  const dataDir = await copyRipeFolder()
  const hub = await startSmallHub(dataDir)
  await ask(dataDir, 'create table kept as select 42 as answer')
  const killed = await readDatabasePid(dataDir)
  process.kill(killed, 'SIGKILL')
  await waitUntil(async () => !(await isReady(hub)), 5_000)
  await waitUntil(() => isReady(hub), 30_000)
  expect(hub.child.exitCode).toBeNull()
  expect(await readDatabasePid(dataDir)).not.toBe(killed)
  expect(await ask(dataDir, 'select answer from kept')).toEqual({ answer: 42 })
})

test('SIGTERM while PostgreSQL is being started again leaves none behind', async () => {
  const dataDir = await copyRipeFolder()
  const hub = await startSmallHub(dataDir)
  const killed = await readDatabasePid(dataDir)
  process.kill(killed, 'SIGKILL')
  const restarted = async () => (await readDatabasePid(dataDir).catch(() => killed)) !== killed
  await waitUntil(restarted, 20_000)
  const database = await readDatabasePid(dataDir)
  // Held still, it is neither up nor gone when the hub is told to stop.
  process.kill(database, 'SIGSTOP')
  hub.child.kill('SIGTERM')
  await sleep(1_000)
  process.kill(database, 'SIGCONT')
  expect(await hub.ended).toBe(0)
  expect(isAlive(database)).toBe(false)
  await expect(stat(path.join(dataDir, 'pg', 'postmaster.pid'))).rejects.toThrow('ENOENT')
  await expect(stat(path.join(dataDir, 'lock'))).rejects.toThrow('ENOENT')
})

test('after kill -9 of both the next start recovers what was committed', async () => {
  const dataDir = await copyRipeFolder()
  const first = await startSmallHub(dataDir)
  await ask(dataDir, 'create table kept as select 42 as answer')
  const database = await readDatabasePid(dataDir)
  first.child.kill('SIGKILL')
  process.kill(database, 'SIGKILL')
  await first.ended
  const second = await startSmallHub(dataDir)
  expect(await isReady(second), second.output()).toBe(true)
  expect(await ask(dataDir, 'select answer from kept')).toEqual({ answer: 42 })
})

test('a pid file that names another living program keeps no database down, nor does a path too long for a socket', async () => {
  const dataDir = await copyRipeFolder('x'.repeat(120))
  await writeFile(path.join(dataDir, 'pg', 'postmaster.pid'), `${process.pid}\n${path.join(dataDir, 'pg')}\n1\n5432\n\n\n`)
  const hub = await startSmallHub(dataDir)
  expect(await isReady(hub), hub.output()).toBe(true)
  expect(await readDatabasePid(dataDir)).not.toBe(process.pid)
})

test('a kill while the database is being made leaves nothing half made', async () => {
  const dataDir = await makeFolder()
  const hub = await spawnSmallHub(dataDir)
  await waitUntil(async () => (await readdir(dataDir)).some((name) => name.startsWith('pg.new')), 20_000)
  await kill(hub)
  const whole = await startSmallHub(dataDir)
  expect(await isReady(whole), whole.output()).toBe(true)
  expect((await readdir(dataDir)).filter((name) => name.startsWith('pg.new'))).toEqual([])
})
