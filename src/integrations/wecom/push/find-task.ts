import { MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import { ok, type Result } from '#platform/result.ts'
import { askWecom } from '../ask.ts'
import { linkOf, viaOf } from './message.ts'
import type { Run } from './run.ts'
import { selectTasks, type TaskRow } from './tasks.sql.ts'

const BEFORE_MS = 5 * MINUTE_MS
const AFTER_MS = 60 * MINUTE_MS
const A_PAGE = 100
const MOST_PAGES = 20

/** The msgid of a task whose answer was lost, known by the link that stands in it; `null` when it is not to be seen. */
export async function findTask(run: Run, task: TaskRow): Promise<Result<string | null, 'refused' | 'away' | 'blocked'>> {
  const { pool, account, push, now } = run
  const link = await linkOf(run, task.sender)
  if (!link.ok) return link
  const marks = [link.value, viaOf(push.id, task.sender)]
  const others = new Set((await selectTasks(pool, push.id)).map(({ msgid }) => msgid))
  const asked = (task.asked_at ?? now).getTime()
  const span = { start_time: seconds(asked - BEFORE_MS), end_time: seconds(Math.max(now.getTime(), asked + AFTER_MS)) }
  let cursor = ''
  for (let page = 0; page < MOST_PAGES; page++) {
    const body = { chat_type: push.kind, ...span, filter_type: 0, limit: A_PAGE, cursor }
    const answer = await askWecom(pool, account, { path: '/cgi-bin/externalcontact/get_groupmsg_list_v2', body }, now)
    if (!answer.ok) return answer
    const list = (Array.isArray(answer.value.group_msg_list) ? answer.value.group_msg_list : []) as Record<string, unknown>[]
    const found = list.find(
      (one) =>
        typeof one.msgid === 'string' && !others.has(one.msgid) && marks.some((mark) => JSON.stringify(one).includes(mark)),
    )
    if (found) return ok(String(found.msgid))
    cursor = String(answer.value.next_cursor ?? '')
    if (cursor === '') break
  }
  return ok(null)
}

const seconds = (ms: number): number => Math.floor(ms / SECOND_MS)
