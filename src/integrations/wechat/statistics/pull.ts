import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { askWechat } from '../access-token.ts'
import { miniProgram, type WechatAccount, wechatShop } from '../account.ts'
import type { WechatCall } from '../api.ts'
import { isForbidden } from '../errors.ts'
import { openOfficialAccount } from '../official-account.ts'
import type { Asking, Pulled } from './asking.ts'
import { type AccountName, daysOfRound, nextQuota, nextRound, type StatisticKind, statisticKinds } from './kinds.ts'
import { pullReads, pullTotals } from './pull-articles.ts'
import { pullLives } from './pull-lives.ts'
import { pullMini } from './pull-mini.ts'
import { claimTask, planDays, postponeTasks, settleTask, type Task } from './statistics.sql.ts'

const pullers: Record<StatisticKind, (pool: Pool, asking: Asking) => Promise<Pulled>> = {
  reads: pullReads,
  totals: pullTotals,
  mini: pullMini,
  lives: pullLives,
}

export type StatisticAccounts = Record<AccountName, WechatAccount | null>

/** The accounts whose figures can be asked for. */
export const openAccounts = async (pool: Pool): Promise<StatisticAccounts> => ({
  official: await openOfficialAccount(pool),
  mini: miniProgram() ?? null,
  shop: wechatShop() ?? null,
})

type Kind = (typeof statisticKinds)[number]
type OpenKind = { kind: Kind; account: WechatAccount }

export const kindsOf = (accounts: StatisticAccounts): OpenKind[] =>
  statisticKinds.flatMap((kind) => {
    const account = accounts[kind.account]
    return account ? [{ kind, account }] : []
  })

/** Puts down what is to be asked this round: totals of all days anew, of other kinds the days that are not done. */
export async function planRound(pool: Pool, now: Date): Promise<void> {
  for (const { kind, account } of kindsOf(await openAccounts(pool)))
    await planDays(pool, {
      appId: account.appId,
      kind: kind.name,
      days: daysOfRound(now),
      now,
      again: kind.name === 'totals',
    })
}

/** How long a task is lent: longer than its calls may take. */
const LENT_MS = 5 * MINUTE_MS

/** So many silences in a row are enough to know that nobody answers now. */
const MOST_SILENT = 3

/**
 * Asks for what is due, one task at a time, at most `most`, and no further while WeChat is silent. Several may run at once: each task
 * has one asker. Gives how many were asked.
 */
export async function pullDue(
  pool: Pool,
  clock: Clock,
  { most = Number.POSITIVE_INFINITY, lost }: { most?: number; lost?: AbortSignal } = {},
): Promise<number> {
  const open = kindsOf(await openAccounts(pool))
  const pairs = open.map(({ kind, account }) => ({ appId: account.appId, kind: kind.name }))
  let [asked, silent] = [0, 0]
  while (asked < most && silent < MOST_SILENT && !lost?.aborted) {
    const now = clock()
    const task = await claimTask(pool, { pairs, now, until: new Date(now.getTime() + LENT_MS) })
    if (!task) break
    const { account } = open.find(({ kind, account: of }) => kind.name === task.kind && of.appId === task.app_id)!
    silent = (await runTask(pool, task, { account, now })) === 'away' ? silent + 1 : 0
    asked++
  }
  return asked
}

type Outcome = 'done' | 'refused' | 'away'

async function runTask(pool: Pool, task: Task, { account, now }: { account: WechatAccount; now: Date }): Promise<Outcome> {
  const ask = (call: WechatCall) => askWechat(pool, account, call, now)
  const pulled = await pullers[task.kind](pool, { account, ask, day: task.day, now })
  if (pulled.ok) {
    const { items, isDelayed } = pulled.value
    const dueAt = isDelayed ? new Date(Math.min(now.getTime() + LATE_MS, nextRound(now).getTime())) : null
    await settleTask(pool, task, { state: isDelayed ? 'delayed' : 'done', dueAt, items, problem: null })
    return 'done'
  }
  log.warn({ kind: task.kind, day: task.day, err: pulled.message }, 'figures could not be pulled from WeChat')
  await settleFailure(pool, task, { code: pulled.failure?.code ?? 0, problem: pulled.message, now })
  return pulled.kind
}

const LATE_MS = 4 * HOUR_MS
const QUOTA = 45009

/** Used-up calls wait for tomorrow's, what an account may not ask for the next round; anything else is repeated, ever more rarely. */
async function settleFailure(
  pool: Pool,
  task: Task,
  { code, problem, now }: { code: number; problem: string; now: Date },
): Promise<void> {
  const dueAt = new Date(now.getTime() + Math.min(2 ** Math.min(task.tries, 10) * MINUTE_MS, 6 * HOUR_MS))
  if (code === QUOTA || isForbidden(code)) {
    const until = code === QUOTA ? nextQuota(now) : nextRound(now)
    const state = code === QUOTA ? 'failed' : 'refused'
    await settleTask(pool, task, { state, dueAt: until, items: null, problem })
    await postponeTasks(pool, { appId: task.app_id, kind: task.kind, until, problem, state })
    return
  }
  await settleTask(pool, task, { state: 'failed', dueAt, items: null, problem })
}

/** Asks anew for these days, whatever is known of them; what there is no time for now, the worker does. Gives how many tasks were asked. */
export async function pullNow(pool: Pool, clock: Clock, days: readonly string[]): Promise<number> {
  for (const { kind, account } of kindsOf(await openAccounts(pool)))
    await planDays(pool, { appId: account.appId, kind: kind.name, days, now: clock(), again: true })
  return pullDue(pool, clock, { most: MOST_AT_ONCE })
}

const MOST_AT_ONCE = 24
