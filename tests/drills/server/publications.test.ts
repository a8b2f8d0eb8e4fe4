import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connectAccount } from '#integrations/wechat/official-account.ts'
import { actOnPush, composePush, readPush } from '#integrations/wechat/push/pushes.ts'
import { releasePush } from '#integrations/wechat/push/release-push.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { makeArticle, makePicture } from '../../builders/content.ts'
import { waitUntil } from '../../builders/hub-process.ts'
import { testPayload } from '../../builders/payload.ts'
import { pass, SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'
import { killNow, killWorkers, startWorker } from './workers.ts'

const { payload, pool, url } = await testPayload()
const by = uuidv7()
let wechat: Simulator
let clock: NodeJS.Timeout
/** How far WeChat's clock is before this machine's. */
let ahead = 0

beforeAll(async () => {
  wechat = await startSimulator()
  clock = setInterval(() => void pass(wechat, Date.now() + ahead - wechat.now), 200)
  await connectAccount(pool, { ...SIMULATED, name: '茗汀', miniAppId: '', miniProductPath: '', kind: 'service' }, new Date())
})
afterEach(killWorkers)
afterAll(async () => {
  clearInterval(clock)
  await wechat.close()
})

const stateOf = async (id: string) => (await readPush(pool, id))?.state

async function draft(notify: boolean): Promise<string> {
  const article = await makeArticle(payload, { title: '春茶怎么选', cover: (await makePicture(payload)).id })
  const articles = [{ collection: 'articles' as const, id: article.id }]
  const made = await composePush(payload, pool, { notify, comments: true, articles, by, now: new Date() })
  if (!made.ok) throw new Error(made.kind)
  await actOnPush(pool, made.value, 'push', new Date())
  await waitUntil(async () => (await stateOf(made.value)) === 'drafted', 90_000)
  return made.value
}

test('a worker killed between handing in and the answer leaves one publication, and one send, and both are known', async () => {
  let worker = await startWorker(url, { WECHAT_API_HOST: wechat.host })
  for (const [notify, asked, made] of [
    [false, '/cgi-bin/freepublish/submit', () => wechat.publications.length],
    [true, '/cgi-bin/message/mass/sendall', () => wechat.sends.length],
  ] as const) {
    const id = await draft(notify)
    wechat.holds = asked
    wechat.asked = []
    expect((await releasePush(pool, id, { by, now: new Date() })).ok).toBe(true)
    await pool.query('update wechat_pushes set due_at = now() where id = $1', [id])
    await waitUntil(() => wechat.asked.includes(asked), 90_000)
    await killNow(worker)
    expect([made(), await stateOf(id)]).toEqual([1, 'submitting'])
    // The same send is refused within a minute, and known by its key after it.
    ahead += MINUTE_MS
    worker = await startWorker(url, { WECHAT_API_HOST: wechat.host })
    await waitUntil(async () => (await stateOf(id)) === 'published', 90_000)
    expect(made()).toBe(1)
  }
}, 600_000)
