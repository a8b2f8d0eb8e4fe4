import { inTransaction } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import type { WechatAnswer } from '../../wechat/api.ts'
import { askWecom } from '../ask.ts'
import { isPassing } from '../errors.ts'
import { readContent, type WecomType } from './content.ts'
import { findTask } from './find-task.ts'
import { writeMessage } from './message.ts'
import { updateState } from './pushes.sql.ts'
import type { Run } from './run.ts'
import { moveRecipients, selectTargets, selectTasks, type TaskRow, updateTask } from './tasks.sql.ts'

const FIRST_LOOK_MS = 20 * SECOND_MS

/**
 * Makes the tasks that are planned, one after the other. A task whose answer was lost is looked for and never made again by itself.
 * Throws for what another try may mend.
 */
export async function makeTasks(run: Run): Promise<void> {
  const { pool, push, now } = run
  for (const task of await selectTasks(pool, push.id)) {
    if (task.state === 'asking') await settleTask(run, task)
    else if (task.state === 'planned') await makeTask(run, task)
  }
  const tasks = await selectTasks(pool, push.id)
  const isNothing = tasks.every(({ state }) => state === 'failed')
  const problem = tasks.find((task) => task.problem)?.problem ?? null
  const due = new Date(now.getTime() + FIRST_LOOK_MS)
  await updateState(pool, { id: push.id, from: ['making'], to: isNothing ? 'failed' : 'waiting', problem, due, now })
}

async function makeTask(run: Run, task: TaskRow): Promise<void> {
  const { payload, pool, account, push, now } = run
  const content = await readContent(payload, { collection: push.collection as WecomType, id: push.document_id }, now)
  if (!content) return failTask(run, task, 'planned', `《${push.title}》没有发布，或已被删除。`)
  const message = await writeMessage(run, task.sender, content)
  if (!message.ok) {
    if (message.kind === 'away' || isPassing(message.failure?.code ?? 0)) throw new Error(message.message)
    return failTask(run, task, 'planned', message.message)
  }
  const targets = await selectTargets(pool, task.id, 'planned')
  // An empty list means every customer of the colleague.
  if (targets.length === 0) return failTask(run, task, 'planned', `${task.sender} 的收件人都已删除个人记录，没有建任务。`)
  const whom = push.kind === 'group' ? { chat_id_list: targets } : { external_userid: targets }
  const body = { chat_type: push.kind, sender: task.sender, allow_select: false, ...whom, ...message.value }
  if (!(await updateTask(pool, { id: task.id, from: ['planned'], to: 'asking', askedAt: now }))) return
  const answer = await askWecom(pool, account, { path: '/cgi-bin/externalcontact/add_msg_template', body }, now)
  await takeAnswer(run, { ...task, asked_at: now }, answer)
}

async function takeAnswer(run: Run, task: TaskRow, answer: WechatAnswer): Promise<void> {
  const { pool } = run
  if (answer.ok && typeof answer.value.msgid === 'string') {
    const { msgid, fail_list: failed } = answer.value
    return keepTask(run, task, { msgid, failed: Array.isArray(failed) ? failed.map(String) : [] })
  }
  if (answer.ok || answer.failure?.isLost) return settleTask(run, task)
  if (answer.kind === 'away' || isPassing(answer.failure?.code ?? 0)) {
    await updateTask(pool, { id: task.id, from: ['asking'], to: 'planned', problem: answer.message })
    throw new Error(answer.message)
  }
  await failTask(run, task, 'asking', answer.message)
}

/** Nobody knows whether there is a task: 企业微信 is asked. Not seeing it is no proof that it will not appear. */
async function settleTask(run: Run, task: TaskRow): Promise<void> {
  const found = await findTask(run, task)
  if (found.ok && found.value) return keepTask(run, task, { msgid: found.value, failed: [] })
  if (!found.ok && found.kind === 'away') throw new Error(found.message)
  const problem = found.ok
    ? `${task.sender} 的任务：企业微信没有应答，列表里也没有看到。请在后台核对：有就不用再建，没有再点“重新建任务”。`
    : found.message
  await updateTask(run.pool, { id: task.id, from: ['asking'], to: 'unknown', problem })
}

async function keepTask(run: Run, task: TaskRow, { msgid, failed }: { msgid: string; failed: string[] }): Promise<void> {
  await inTransaction(run.pool, async (client) => {
    if (!(await updateTask(client, { id: task.id, from: ['asking'], to: 'created', msgid }))) return
    if (failed.length > 0) await moveRecipients(client, { task: task.id, from: 'planned', to: 'failed', targets: failed })
    await moveRecipients(client, { task: task.id, from: 'planned', to: 'created' })
  })
}

async function failTask(run: Run, task: TaskRow, from: 'planned' | 'asking', problem: string): Promise<void> {
  await inTransaction(run.pool, async (client) => {
    if (!(await updateTask(client, { id: task.id, from: [from], to: 'failed', problem }))) return
    await moveRecipients(client, { task: task.id, from: 'planned', to: 'failed' })
  })
}
