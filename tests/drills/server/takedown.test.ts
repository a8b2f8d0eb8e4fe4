import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { testDatabase } from '../../builders/database.ts'
import { type HubProcess, isReady, startHub, waitUntil } from '../../builders/hub-process.ts'
import { publishArticle, signIn } from '../../builders/hub-rest.ts'
import { endDrill, makeFolder } from './drill.ts'

afterEach(endDrill)

const SECRETS = { PAYLOAD_SECRET: 'the-secret-of-both-of-these-hubs-1234', HUB_VISITOR_KEY: '' }
const READERS = 24
const ANSWERED_WITHIN_MS = 30_000
const GONE_WITHIN_MS = 2_000
const WATCHED_MS = 6_000

/** Two hubs with pages, each with front and worker, on one database. */
async function startTwoHubs(): Promise<[HubProcess, HubProcess]> {
  const { url } = await testDatabase()
  const start = async () => startHub({ dataDir: await makeFolder(), env: { ...SECRETS, DATABASE_URL: url } })
  const first = await start()
  const second = await start()
  for (const hub of [first, second]) expect(await isReady(hub), hub.output()).toBe(true)
  return [first, second]
}

/** Reads these addresses without a pause and keeps, by address, when the last request was sent that was shown `text`, and how many were. */
function keepReading(addresses: string[], text: string) {
  const seen = new Map<string, number>()
  const reads = new Map(addresses.map((address) => [address, 0]))
  const unanswered: string[] = []
  let isOn = true
  const read = async (at: number) => {
    for (let n = at; isOn; n++) {
      const address = addresses[n % addresses.length]!
      const sent = performance.now()
      const signal = AbortSignal.timeout(ANSWERED_WITHIN_MS)
      const body = await fetch(address, { headers: { accept: 'text/html' }, signal })
        .then(async (answer) => {
          const text = await answer.text()
          // What is said of a page that is gone names its address.
          return answer.ok ? text : ''
        })
        .catch((error: Error) => void unanswered.push(`${address} ${error.message}`))
      if (body === undefined) continue
      reads.set(address, reads.get(address)! + 1)
      if (body.includes(text)) seen.set(address, Math.max(sent, seen.get(address) ?? 0))
    }
  }
  const all = Array.from({ length: READERS }, (_, at) => read(at))
  return {
    seen,
    reads,
    unanswered,
    end: async () => {
      isOn = false
      await Promise.all(all)
    },
  }
}

test('what is taken down under load is never seen again after two seconds, on any page of any of two hubs', async () => {
  const hubs = await startTwoHubs()
  const session = await signIn(hubs[0].address)
  const { id, slug } = await publishArticle(hubs[0].address, session)
  const paths = [`/articles/${slug}`, '/articles', '/', '/feed.xml', '/sitemap.xml', `/en/articles/${slug}`]
  const addresses = hubs.flatMap(({ address }) => paths.map((path) => address + path))
  const shows = async (address: string) => (await (await fetch(address)).text()).includes(slug)
  for (const address of addresses) await waitUntil(() => shows(address), 20_000)

  const readers = keepReading(addresses, slug)
  try {
    for (const status of ['draft', 'published', 'draft']) {
      await waitUntil(() => addresses.every((address) => readers.reads.get(address)! > 10), 60_000)
      const changed = await fetch(`${hubs[0].address}/api/articles/${id}`, {
        method: 'PATCH',
        headers: { ...session, 'content-type': 'application/json' },
        body: JSON.stringify({ _status: status }),
      })
      expect(changed.status).toBe(200)
      const at = performance.now()
      if (status === 'published') {
        // Seen everywhere again, so that the second takedown has something to take down.
        await waitUntil(() => addresses.every((address) => (readers.seen.get(address) ?? 0) > at), 20_000)
        continue
      }
      await sleep(WATCHED_MS)
      for (const address of addresses) expect((readers.seen.get(address) ?? 0) - at, address).toBeLessThan(GONE_WITHIN_MS)
    }
  } finally {
    await readers.end()
  }
  expect(readers.unanswered).toEqual([])
}, 600_000)

test('a hub that cannot hear of a takedown shows nothing that it keeps', async () => {
  const { url, pool } = await testDatabase()
  const hub = await startHub({ dataDir: await makeFolder(), env: { ...SECRETS, DATABASE_URL: url } })
  expect(await isReady(hub), hub.output()).toBe(true)
  const session = await signIn(hub.address)
  const { id, slug } = await publishArticle(hub.address, session)
  const status = async () => (await fetch(`${hub.address}/articles/${slug}`)).status
  await waitUntil(async () => (await status()) === 200, 20_000)
  // Taken down behind its back: nobody is told, as if the connection had been lost meanwhile.
  await pool.query('alter table outbox disable trigger outbox_tells_pages')
  await pool.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zhongcao-pages'")
  await pool.query("update articles set _status = 'draft' where id = $1", [id])
  await waitUntil(async () => [404, 410].includes(await status()), GONE_WITHIN_MS)
}, 300_000)
