import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, expect, test } from 'vitest'
import { findFreePort } from '../../builders/free-port.ts'
import { isReady, waitUntil } from '../../builders/hub-process.ts'
import { ask, copyRipeFolder, endDrill, readDatabasePid, removeRipeFolder, startSmallHub } from '../server/drill.ts'
import { makeArticles } from './articles.ts'
import { checkFigures } from './check-figures.ts'
import { keepLedger } from './ledger.ts'

/** `HUB_DRILLS=all` kills in a loop; the test command each kind once. */
const ROUNDS = process.env.HUB_DRILLS === 'all' ? 5 : 1

afterEach(endDrill)
afterAll(removeRipeFolder)

test('whatever is killed under load, what was acknowledged is there once and the cells are its recount', async () => {
  const dataDir = await copyRipeFolder()
  const env = { PORT: String(await findFreePort()) }
  let hub = await startSmallHub(dataDir, env)
  const subjects = await makeArticles(dataDir, 5)
  const ledger = keepLedger({ addresses: [hub.address], subjects, senders: 4 })
  const moreIsTaken = async () => {
    const before = ledger.acknowledged.size
    await waitUntil(() => ledger.acknowledged.size > before + 400, 40_000)
  }

  await moreIsTaken()
  for (let round = 0; round < ROUNDS; round++) {
    hub.child.kill('SIGKILL')
    await hub.ended
    hub = await startSmallHub(dataDir, env)
    expect(await isReady(hub), hub.output()).toBe(true)
    await moreIsTaken()

    process.kill(await readDatabasePid(dataDir), 'SIGKILL')
    await sleep(500)
    await moreIsTaken()

    const backend = await ask<{ pid: number }>(
      dataDir,
      "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() order by state_change desc limit 1",
    )
    process.kill(backend.pid, 'SIGKILL')
    await sleep(500)
    await moreIsTaken()
  }

  await ledger.close()
  expect(ledger.repeats()).toBeGreaterThan(0)
  expect(await checkFigures(dataDir, ledger.acknowledged)).toBe(ledger.acknowledged.size)
})
