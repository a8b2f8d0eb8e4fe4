import { afterAll, afterEach, expect, test } from 'vitest'
import { uuidv7 } from '#platform/uuidv7.ts'
import { findSecrets } from '#server/secrets.ts'
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

test('a collector takes imports under the key that its hub made', async () => {
  const dataDir = await makeFolder()
  const keyIsMade = { HUB_API_KEY: '' }
  await startSmallHub(dataDir, keyIsMade)
  const collector = await startCollector(dataDir, keyIsMade)
  const { HUB_API_KEY } = findSecrets(dataDir, {}).secrets
  const [subject] = await makeArticles(dataDir, 1)
  const at = Date.now() - 1_000
  const imported = await fetch(`${collector.address}/import/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${HUB_API_KEY}` },
    body: JSON.stringify({ id: uuidv7(new Date(at)), type: 'open', subject, visitor: 'v_reader01', at }),
  })
  expect([imported.status, await imported.json()]).toEqual([200, expect.objectContaining({ accepted: 1 })])
})

test('a collector without a running hub, or without the secrets of one, is refused with one line', async () => {
  const empty = await makeFolder()
  await expectRefused(await startCollector(empty), /缺少 PAYLOAD_SECRET/)
  const stopped = await copyRipeFolder()
  await expectRefused(await startCollector(stopped), /没有正在运行的主站数据库/)
})
