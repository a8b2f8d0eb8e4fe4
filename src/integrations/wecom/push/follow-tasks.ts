import { DAY_MS, HOUR_MS, SECOND_MS } from '#platform/days.ts'
import { isRecord } from '#platform/outside-text.ts'
import { ok } from '#platform/result.ts'
import type { WechatAnswer } from '../../wechat/api.ts'
import { askWecom } from '../ask.ts'
import { isOfAccount } from '../errors.ts'
import { updateDue, updateState } from './pushes.sql.ts'
import type { Run } from './run.ts'
import { storeDeliveries } from './store-deliveries.ts'
import {
  countRecipients,
  moveRecipients,
  type SentTo,
  selectTasks,
  settleRecipients,
  type TaskRow,
  updateConfirmed,
  updateTask,
} from './tasks.sql.ts'

const LONGEST_MS = 30 * DAY_MS
const SHORTEST_PAUSE_MS = 20 * SECOND_MS
const A_PAGE = 500
const NOT_SENT = 0
/** A task that 企业微信 still denies so long after it was asked for is not waited for any more. */
const DENIED_MS = HOUR_MS

/**
 * Asks what became of the tasks of a push, tells measuring what was delivered, and settles it when nothing can change any more or after
 * 30 days. Asked often at first, then after a tenth of its age, at most every hour. One task that cannot be asked for holds up no other;
 * one that 企业微信 does not know is given up after an hour, in words. Throws for what another try may mend.
 */
export async function followTasks(run: Run): Promise<void> {
  const { pool, push, now } = run
  const age = now.getTime() - (push.started_at ?? push.made_at).getTime()
  const isOver = age > LONGEST_MS
  let unanswered: string | null = null
  for (const task of await selectTasks(pool, push.id)) {
    if (task.state !== 'created') continue
    const followed = await followTask(run, task)
    if (!followed.ok && !(await giveUp(run, task, followed, isOver))) unanswered ??= followed.message
    if (!followed.ok) continue
    if (isOver) await moveRecipients(pool, { task: task.id, from: 'created', to: 'expired' })
    if ((await countRecipients(pool, task.id, 'created')) === 0)
      await updateTask(pool, { id: task.id, from: ['created'], to: 'settled' })
  }
  await storeDeliveries(run)
  if (unanswered !== null) throw new Error(unanswered)
  const tasks = await selectTasks(pool, push.id)
  const isOpen = ({ state }: TaskRow) => state === 'created' || (state === 'unknown' && !isOver)
  const problem = tasks.find((task) => task.problem)?.problem ?? null
  const to = tasks.every(({ state }) => state === 'cancelled') ? 'cancelled' : 'settled'
  if (!tasks.some(isOpen)) await updateState(pool, { id: push.id, from: ['waiting'], to, problem, now })
  else await updateDue(pool, push.id, new Date(now.getTime() + pauseAt(age)))
}

/** Ends a task of which nothing is to be learnt any more: denied for an hour, or not answered for 30 days; false while that may change. */
async function giveUp(
  { pool, now }: Run,
  task: TaskRow,
  { kind, failure, message }: WechatAnswer & { ok: false },
  isOver: boolean,
): Promise<boolean> {
  const isDenied = kind === 'refused' && failure !== undefined && !isOfAccount(failure.code)
  const isYoung = now.getTime() - (task.asked_at ?? now).getTime() < DENIED_MS
  if (!isOver && (!isDenied || isYoung)) return false
  const why = isDenied ? '企业微信查不到这个任务了，可能在那里被删除' : '三十天了还问不到这个任务的结果'
  const problem = `${why}：${message}。不再追问；没有送达记录的收件人算“去向不明”，需要的话另建推送。`
  await moveRecipients(pool, { task: task.id, from: 'created', to: 'lost' })
  return updateTask(pool, { id: task.id, from: ['created'], to: 'lost', problem })
}

const pauseAt = (age: number): number => Math.min(Math.max(age / 10, SHORTEST_PAUSE_MS), HOUR_MS)

type Followed = { ok: true; value: null } | (WechatAnswer & { ok: false })

async function followTask(run: Run, task: TaskRow): Promise<Followed> {
  const { pool, account, now } = run
  if (!task.confirmed_at) {
    const path = '/cgi-bin/externalcontact/get_groupmsg_task'
    const answer = await askWecom(pool, account, { path, body: { msgid: task.msgid, limit: A_PAGE } }, now)
    if (!answer.ok) return answer
    const at = confirmedAt(answer.value.task_list, task.sender)
    if (!at) return ok(null)
    await updateConfirmed(pool, task.id, at)
  }
  for (let cursor = ''; ; ) {
    const path = '/cgi-bin/externalcontact/get_groupmsg_send_result'
    const body = { msgid: task.msgid, userid: task.sender, limit: A_PAGE, cursor }
    const answer = await askWecom(pool, account, { path, body }, now)
    if (!answer.ok) return answer
    const sent = (Array.isArray(answer.value.send_list) ? answer.value.send_list : []).flatMap((one) => readSent(one, now))
    await settleRecipients(pool, task.id, sent)
    const next = String(answer.value.next_cursor ?? '')
    if (next === '' || next === cursor) return ok(null)
    cursor = next
  }
}

/** When the colleague confirmed; `null` when he has not. `status`: 0 not yet, 2 done. */
function confirmedAt(list: unknown, sender: string): Date | null {
  const own = (Array.isArray(list) ? list : []).filter(isRecord).find(({ userid }) => userid === sender)
  const seconds = Number(own?.send_time)
  return own && Number(own.status) !== NOT_SENT && seconds > 0 ? new Date(seconds * SECOND_MS) : null
}

const outcomes: Record<number, SentTo['state']> = { 1: 'delivered', 2: 'no-friend', 3: 'capped' }

/** One line of `send_list`: nothing while it is not settled. A time that lies ahead of ours is now. */
function readSent(line: unknown, now: Date): SentTo[] {
  if (!isRecord(line)) return []
  const target = line.chat_id ?? line.external_userid
  const state = outcomes[Number(line.status)]
  if (typeof target !== 'string' || !state) return []
  const seconds = Number(line.send_time)
  const at = seconds > 0 ? Math.min(seconds * SECOND_MS, now.getTime()) : now.getTime()
  return [{ target, state, at: state === 'delivered' ? new Date(at) : null }]
}
