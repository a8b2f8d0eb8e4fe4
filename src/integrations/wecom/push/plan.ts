import { inTransaction } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { findWecomAccount } from '../wecom-account.ts'
import type { Candidate } from './audience.sql.ts'
import { findAudience } from './audience.ts'
import { updateState } from './pushes.sql.ts'
import type { Run } from './run.ts'
import { insertPlan, type PlannedTask } from './tasks.sql.ts'

/** Most of one task, as 企业微信 takes them. */
const MOST_OF_A_TASK = { single: 10_000, group: 2_000 } as const

/** Freezes who gets a push and by whose hand. Two that are planned at once see each other: caps hold for both. */
export async function planPush({ pool, push, now }: Run): Promise<void> {
  const known = await findWecomAccount(pool)
  if (!known) return
  await inTransaction(pool, async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtextextended('wecom-plan', 0))")
    const { corp_id: corpId, kind, criteria, id } = push
    const { open, capped } = await findAudience(client, { corpId, kind, criteria, caps: known.caps, push: id }, now)
    if (open.length === 0) {
      const problem = capped.length > 0 ? '符合条件的收件人都已达到接收上限，没有建任务。' : '没有符合条件的收件人，没有建任务。'
      await updateState(client, { id, from: ['queued'], to: 'failed', problem, now })
      return
    }
    if (!(await updateState(client, { id, from: ['queued'], to: 'making', now }))) return
    await insertPlan(client, {
      push: id,
      tasks: toTasks(open, MOST_OF_A_TASK[kind], now),
      capped: capped.map(({ target }) => target),
    })
  })
}

/** One task for each colleague, more where one would be too large. */
function toTasks(open: Candidate[], most: number, now: Date): PlannedTask[] {
  const bySender = new Map<string, string[]>()
  for (const { sender, target } of open) {
    const targets = bySender.get(sender)
    if (targets) targets.push(target)
    else bySender.set(sender, [target])
  }
  const tasks: PlannedTask[] = []
  for (const [sender, targets] of bySender)
    for (let first = 0; first < targets.length; first += most)
      tasks.push({ id: uuidv7(now), place: tasks.length, sender, targets: targets.slice(first, first + most) })
  return tasks
}
