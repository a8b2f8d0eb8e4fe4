import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MINUTE_MS } from '#platform/days.ts'
import { waitUntil } from '../../builders/hub-process.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'
import { killNow } from './workers.ts'

const { pool, url } = await testPayload()
const TOKEN = '/cgi-bin/stable_token'
const DAY_MINUTES = 24 * 60

let wechat: Simulator
const running = new Set<ChildProcess>()

beforeAll(async () => {
  wechat = await startSimulator()
})
beforeEach(async () => {
  Object.assign(wechat, { asked: [], faultsAt: {}, quotas: new Map() })
  wechat.tokens.given = []
  await pool.query('delete from wechat_tokens')
})
afterAll(async () => {
  await Promise.all([...running].map(killNow))
  await wechat.close()
})

async function startAsking(): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'asking-process.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: url, WECHAT_API_HOST: wechat.host },
    stdio: 'ignore',
  })
  running.add(child)
  await once(child, 'message')
  return child
}

async function ask(child: ChildProcess, calls: number): Promise<string[]> {
  const answered = once(child, 'message')
  child.send({ at: wechat.now, calls })
  return (await answered)[0] as string[]
}

const renewals = () => wechat.asked.filter((asked) => asked === TOKEN).length

test('two processes share one token through a day: each renewal is asked for once, and no call meets a token that is over', async () => {
  const [one, other] = await Promise.all([startAsking(), startAsking()])
  const refused: string[] = []
  for (let minute = 0; minute < DAY_MINUTES; minute += 2) {
    wechat.now += 2 * MINUTE_MS
    const answers = await Promise.all([ask(one, 1 + (minute % 3)), ask(other, 1 + (minute % 5))])
    refused.push(...answers.flat())
  }
  expect(refused).toEqual([])
  // A life of two hours, renewed in its last minutes: twelve or thirteen a day.
  expect(renewals()).toBeLessThanOrEqual(13)
  expect(renewals()).toBeGreaterThanOrEqual(12)
  expect(wechat.tokens.given).toHaveLength(renewals())

  // Somebody resets the account: everybody's next call fails once, and the token is asked for once more for all of them.
  const before = renewals()
  wechat.tokens.given = wechat.tokens.given.map((token) => ({ ...token, text: `${token.text}-reset` }))
  expect((await Promise.all([ask(one, 4), ask(other, 4)])).flat()).toEqual([])
  expect(renewals() - before).toBeLessThanOrEqual(2)
}, 170_000)

test('a process that dies while it renews the token keeps nobody waiting, and a renewal whose answer is lost is asked for again', async () => {
  const [one, other] = await Promise.all([startAsking(), startAsking()])
  wechat.faultsAt = { [TOKEN]: ['held'] }
  one.send({ at: wechat.now, calls: 1 })
  await waitUntil(() => renewals() === 1, 10_000)
  const waiting = ask(other, 3)
  await killNow(one)
  expect(await waiting).toEqual([])
  expect(renewals()).toBe(2)

  for (const fault of ['lost', 'cut', { status: 502 }, { errcode: -1 }] as const) {
    await pool.query('delete from wechat_tokens')
    wechat.faultsAt = { [TOKEN]: [fault] }
    const [said, ...more] = await ask(other, 1)
    expect(said, JSON.stringify(fault)).toMatch(/微信/)
    expect(more).toEqual([])
    expect(await ask(other, 1)).toEqual([])
  }
  expect((await pool.query('select from wechat_tokens')).rowCount).toBe(1)
}, 120_000)
