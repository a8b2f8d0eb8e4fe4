import type { Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { askWecom } from '../ask.ts'
import { openWecomAccount } from '../wecom-account.ts'
import { selectPush, updateDue, updateState } from './pushes.sql.ts'
import { moveRecipients, selectTasks, type TaskRow, updateTask } from './tasks.sql.ts'

/** What a colleague may do with the tasks of a push. */
export const taskActs = ['remind', 'call-off', 'ask', 'again'] as const
export type TaskAct = (typeof taskActs)[number]

export const isTaskAct = (act: string): act is TaskAct => taskActs.includes(act as TaskAct)

type Done = Result<number, 'state' | 'refused' | 'away'>

/**
 * `remind`: colleagues who have not confirmed are reminded (at most three times a day); `call-off`: what they have not confirmed is called
 * off; `ask`: what is not known is looked for; `again`: a colleague has looked and there is none, so it is made. Gives how many tasks.
 */
export async function actOnTasks(pool: Pool, push: string, act: TaskAct, now: Date): Promise<Done> {
  const found = await selectPush(pool, push)
  const isUnder = found?.state === 'waiting' || (found?.state === 'making' && (act === 'ask' || act === 'again'))
  if (!isUnder) return fail('state', 'it stands elsewhere')
  const tasks = await selectTasks(pool, push)
  return act === 'ask' || act === 'again' ? makeAnew(pool, { push, tasks, act, now }) : tellWecom(pool, { push, tasks, act, now })
}

type Acting<Act extends TaskAct> = { push: string; tasks: TaskRow[]; act: Act; now: Date }

async function makeAnew(pool: Pool, { push, tasks, act, now }: Acting<'ask' | 'again'>): Promise<Done> {
  let moved = 0
  for (const { id } of tasks)
    if (await updateTask(pool, { id, from: ['unknown'], to: act === 'ask' ? 'asking' : 'planned' })) moved++
  if (moved === 0) return fail('state', 'nothing is unknown')
  await updateState(pool, { id: push, from: ['waiting', 'making'], to: 'making', now })
  return ok(moved)
}

async function tellWecom(pool: Pool, { push, tasks, act, now }: Acting<'remind' | 'call-off'>): Promise<Done> {
  const account = await openWecomAccount(pool)
  const waiting = tasks.filter(({ state, confirmed_at: at }) => state === 'created' && !at)
  if (!account || waiting.length === 0) return fail('state', 'nobody is waited for')
  const path = `/cgi-bin/externalcontact/${act === 'remind' ? 'remind' : 'cancel'}_groupmsg_send`
  for (const { id, msgid } of waiting) {
    const answer = await askWecom(pool, account, { path, body: { msgid } }, now)
    if (!answer.ok) return fail(answer.kind, answer.message)
    if (act === 'remind') continue
    await updateTask(pool, { id, from: ['created'], to: 'cancelled' })
    await moveRecipients(pool, { task: id, from: 'created', to: 'expired' })
  }
  if (act === 'call-off') await updateDue(pool, push, now)
  return ok(waiting.length)
}
