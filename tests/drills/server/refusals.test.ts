import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { testDatabase } from '../../builders/database.ts'
import { findFreePort } from '../../builders/free-port.ts'
import { isReady } from '../../builders/hub-process.ts'
import { copyRipeFolder, endDrill, expectRefused, makeFolder, removeRipeFolder, startSmallHub } from './drill.ts'

const expectRefusal = async (dataDir: string, env: Record<string, string>, reason: RegExp) =>
  expectRefused(await startSmallHub(dataDir, env), reason)

afterEach(endDrill)
afterAll(removeRipeFolder)

test('DATABASE_URL wins: nothing embedded is made or started', async () => {
  const dataDir = await makeFolder()
  const { url } = await testDatabase()
  const hub = await startSmallHub(dataDir, { DATABASE_URL: url })
  expect(await isReady(hub), hub.output()).toBe(true)
  expect(await readdir(dataDir)).toEqual(['secrets.env'])
  expect(await hub.stop()).toBe(0)
})

test('a database that cannot be reached is one line', async () => {
  const port = await findFreePort()
  await expectRefusal(
    await makeFolder(),
    { DATABASE_URL: `postgres://hub@127.0.0.1:${port}/hub` },
    /无法连接数据库.*ECONNREFUSED/,
  )
})

test('an address of a database that is none is one line', async () => {
  await expectRefusal(await makeFolder(), { DATABASE_URL: 'postgres://hub:p@[bad/hub' }, /无法连接数据库: Invalid URL/)
})

test('a database in which the hub may make nothing is one line, in the words of the database', async () => {
  const { url, pool } = await testDatabase()
  await pool.query('drop schema public cascade')
  await expectRefusal(
    await makeFolder(),
    { DATABASE_URL: url },
    /迁移失败: 20261122_190000_initial: schema "public" does not exist/,
  )
})

test('a port in use is one line', async () => {
  const server = createServer((_, response) => response.end('somebody else'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await expectRefusal(await makeFolder(), { PORT: String(port) }, new RegExp(`端口 ${port} 已被占用`))
  server.close()
  server.closeAllConnections()
})

test('a folder that cannot be made is one line', async () => {
  const folder = await makeFolder()
  await writeFile(path.join(folder, 'file'), '')
  await expectRefusal(path.join(folder, 'file', 'data'), {}, /不可写 \(ENOTDIR\)/)
  await expectRefusal('/proc/hub', {}, /不在磁盘上|不可写/)
})

test('database files of another major version are one line', async () => {
  const folder = await makeFolder()
  await mkdir(path.join(folder, 'pg'))
  await writeFile(path.join(folder, 'pg', 'PG_VERSION'), '17\n')
  await expectRefusal(folder, {}, /由 PostgreSQL 17 写成, 本程序自带 18/)
})

test('production without its secrets is one line that names the first that is missing', async () => {
  await expectRefusal(await makeFolder(), { PUBLIC_URL: 'https://hub.example.cn', PAYLOAD_SECRET: '' }, /PAYLOAD_SECRET/)
})

test('a second hub on the same folder is refused while the first goes on', async () => {
  const dataDir = await copyRipeFolder()
  const first = await startSmallHub(dataDir)
  await expectRefusal(dataDir, {}, new RegExp(`正被另一个进程使用 \\(pid ${first.pid}\\)`))
  expect(await isReady(first)).toBe(true)
})

// Only root is ever told so; for anybody else there is nothing to try.
if (process.getuid?.() === 0) {
  test('as root without user namespaces, and with a folder that nobody can reach, it says what to do', async () => {
    const folder = await makeFolder()
    const stub = path.join(folder, 'bin')
    await mkdir(stub)
    await symlink('/bin/false', path.join(stub, 'unshare'))
    await expectRefusal(path.join(folder, 'data'), { PATH: `${stub}:${process.env.PATH}` }, /不能以 root 运行.*DATABASE_URL/)
  })
}
