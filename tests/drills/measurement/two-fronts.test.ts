import { afterAll, afterEach, expect, test } from 'vitest'
import { findFreePort } from '../../builders/free-port.ts'
import { isReady, waitUntil } from '../../builders/hub-process.ts'
import {
  ask,
  copyRipeFolder,
  endDrill,
  expectRefused,
  makeFolder,
  removeRipeFolder,
  startCollector,
  startSmallHub,
} from '../server/drill.ts'
import { makeArticles } from './articles.ts'
import { checkFigures } from './check-figures.ts'
import { keepLedger } from './ledger.ts'

afterEach(endDrill)
afterAll(removeRipeFolder)

test('a hub and a collector that get the same events at once store each once, though one of them is killed', async () => {
  const dataDir = await copyRipeFolder()
  const hub = await startSmallHub(dataDir)
  const env = { PORT: String(await findFreePort()) }
  let collector = await startCollector(dataDir, env)
  expect(await isReady(collector), collector.output()).toBe(true)
  const subjects = await makeArticles(dataDir, 5)
  const ledger = keepLedger({ addresses: [hub.address, collector.address], subjects, senders: 4 })
  const moreIsTaken = async () => {
    const before = ledger.acknowledged.size
    await waitUntil(() => ledger.acknowledged.size > before + 400, 40_000)
  }
  await moreIsTaken()
  collector.child.kill('SIGKILL')
  await collector.ended
  collector = await startCollector(dataDir, env)
  await moreIsTaken()
  await ledger.close()
  expect(await checkFigures(dataDir, ledger.acknowledged)).toBe(ledger.acknowledged.size)
  await waitUntil(
    async () => (await ask<{ count: number }>(dataDir, 'select count(*)::integer as count from fronts')).count > 1,
    20_000,
  )

  const page = await fetch(`${collector.address}/articles`)
  expect([page.status, await page.json()]).toEqual([404, { error: expect.objectContaining({ kind: 'not-found' }) }])
  expect(await collector.stop()).toBe(0)
})

test('a collector without a running hub, or without the secrets of one, is refused with one line', async () => {
  const empty = await makeFolder()
  await expectRefused(await startCollector(empty), /缺少 PAYLOAD_SECRET/)
  const stopped = await copyRipeFolder()
  await expectRefused(await startCollector(stopped), /没有正在运行的主站数据库/)
})
