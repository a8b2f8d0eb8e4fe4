import type { Payload } from 'payload'
import type { Pool } from '#platform/database.ts'
import { openWecomAccount } from '../wecom-account.ts'
import { followTasks } from './follow-tasks.ts'
import { makeTasks } from './make-tasks.ts'
import { planPush } from './plan.ts'
import { lockPush, unlockPush, updateState } from './pushes.sql.ts'
import { readPush } from './pushes.ts'

/**
 * Goes on with a push from where it stands; run twice, or again after a crash, it does nothing twice. Throws for what another try may
 * mend. What another worker runs is left to it.
 */
export async function runPush(payload: Payload, pool: Pool, id: string, now: Date): Promise<void> {
  const client = await pool.connect()
  try {
    if (!(await lockPush(client, id))) return
    try {
      await goOn(payload, pool, id, now)
    } finally {
      await unlockPush(client, id)
    }
  } finally {
    client.release()
  }
}

async function goOn(payload: Payload, pool: Pool, id: string, now: Date): Promise<void> {
  const account = await openWecomAccount(pool)
  let push = await readPush(pool, id)
  if (!push) return
  if (!account || account.corpId !== push.corp_id) {
    const problem = '企业微信已断开，或换成了另一个企业。'
    if (push.state === 'queued') await updateState(pool, { id, from: ['queued'], to: 'failed', problem, now })
    else throw new Error(problem)
    return
  }
  if (push.state === 'queued') {
    await planPush({ payload, pool, account, push, now })
    push = (await readPush(pool, id))!
  }
  if (push.state === 'making') await makeTasks({ payload, pool, account, push, now })
  else if (push.state === 'waiting') await followTasks({ payload, pool, account, push, now })
}
