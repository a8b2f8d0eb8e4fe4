import { randomUUID } from 'node:crypto'
import type { SimulatedChat, SimulatedContact } from './contacts.ts'

export type SimulatedTask = {
  msgid: string
  kind: 'single' | 'group'
  sender: string
  targets: string[]
  text: string
  attachments: unknown[]
  createdAt: number
  confirmedAt: number | null
  isCancelled: boolean
  reminders: number
  /** Status of each target once confirmed: 1 sent, 2 no friend, 3 cap reached. */
  sent: Map<string, { status: number; at: number }>
}

type Desk = {
  now: number
  contacts: SimulatedContact[]
  chats: SimulatedChat[]
  tasks: SimulatedTask[]
  staff: string[]
  monthCap: number
}

const START = '/cgi-bin/externalcontact/'

/** Tasks of 群发: made, confirmed by colleagues, asked for, reminded of, called off. `null` for another path. */
export function answerTasks(desk: Desk, path: string, body: Record<string, unknown>): object | number | null {
  switch (path.startsWith(START) ? path.slice(START.length) : '') {
    case 'add_msg_template':
      return addTask(desk, body)
    case 'get_groupmsg_list_v2':
      return listTasks(desk, body)
    case 'get_groupmsg_task':
      return withTask(desk, body, ({ sender, confirmedAt, isCancelled }) => ({
        task_list: isCancelled
          ? []
          : [{ userid: sender, status: confirmedAt ? 2 : 0, send_time: confirmedAt ? seconds(confirmedAt) : undefined }],
      }))
    case 'get_groupmsg_send_result':
      return withTask(desk, body, (task) => listSent(task, body))
    case 'remind_groupmsg_send':
      return withTask(desk, body, (task) => (++task.reminders > 3 ? 45009 : {}))
    case 'cancel_groupmsg_send':
      return withTask(desk, body, (task) => {
        task.isCancelled = task.confirmedAt === null
        return {}
      })
    default:
      return null
  }
}

function addTask(desk: Desk, body: Record<string, unknown>): object | number {
  const kind = body.chat_type === 'group' ? 'group' : 'single'
  const asked = (kind === 'group' ? body.chat_id_list : body.external_userid) as string[] | undefined
  const { content = '' } = (body.text ?? {}) as { content?: string }
  if (!Array.isArray(asked) || asked.length === 0) return 41048
  if (asked.length > (kind === 'group' ? 2_000 : 10_000) || Buffer.byteLength(content) > 4_000) return 40058
  if (!desk.staff.includes(String(body.sender))) return 40003
  const isKnown = (target: string) =>
    kind === 'group' ? desk.chats.some(({ id }) => id === target) : desk.contacts.some(({ id }) => id === target)
  const targets = asked.filter(isKnown)
  if (targets.length === 0) return 41050
  const task: SimulatedTask = {
    // Unlike any that it gave before it was started anew.
    msgid: `msg-${randomUUID()}`,
    kind,
    sender: String(body.sender),
    targets,
    text: content,
    attachments: Array.isArray(body.attachments) ? body.attachments : [],
    createdAt: desk.now,
    confirmedAt: null,
    isCancelled: false,
    reminders: 0,
    sent: new Map(),
  }
  desk.tasks.push(task)
  return { msgid: task.msgid, fail_list: asked.filter((target) => !isKnown(target)) }
}

/** A colleague confirms what waits for him; gives how many tasks. */
export function confirmTasks(desk: Desk, userid: string): number {
  const waiting = desk.tasks.filter((task) => task.sender === userid && task.confirmedAt === null && !task.isCancelled)
  for (const task of waiting) {
    task.confirmedAt = desk.now
    for (const target of task.targets) task.sent.set(target, { status: statusOf(desk, task, target), at: desk.now })
  }
  return waiting.length
}

const NO_FRIEND = 2
const CAPPED = 3

function statusOf(desk: Desk, { kind, sender }: SimulatedTask, target: string): number {
  const isFriend = (contact: SimulatedContact) => contact.id === target && contact.follows.some(({ userid }) => userid === sender)
  if (kind === 'single' && !desk.contacts.some(isFriend)) return NO_FRIEND
  const month = monthOf(desk.now)
  const taken = desk.tasks.filter(({ sent }) => {
    const before = sent.get(target)
    return before?.status === 1 && monthOf(before.at) === month
  })
  return taken.length >= desk.monthCap ? CAPPED : 1
}

function listTasks(desk: Desk, { chat_type: kind, start_time: from, end_time: to }: Record<string, unknown>): object {
  const found = desk.tasks.filter(
    ({ kind: own, createdAt }) => own === kind && seconds(createdAt) >= Number(from) && seconds(createdAt) <= Number(to),
  )
  const group_msg_list = found.map(({ msgid, text, attachments, createdAt }) => ({
    msgid,
    create_time: String(seconds(createdAt)),
    create_type: 0,
    text: { content: text },
    attachments,
  }))
  return { group_msg_list, next_cursor: '' }
}

function listSent(task: SimulatedTask, { userid, cursor, limit }: Record<string, unknown>): object {
  const all = task.targets.map((target) => {
    const { status, at } = task.sent.get(target) ?? { status: 0, at: 0 }
    const of = task.kind === 'group' ? { chat_id: target } : { external_userid: target }
    return { ...of, userid, status, send_time: status === 1 ? seconds(at) : undefined }
  })
  const [from, size] = [Number(cursor || 0), Math.min(Number(limit ?? 500), 1_000)]
  return { send_list: all.slice(from, from + size), next_cursor: from + size < all.length ? String(from + size) : '' }
}

function withTask(
  desk: Desk,
  { msgid }: Record<string, unknown>,
  answer: (task: SimulatedTask) => object | number,
): object | number {
  const task = desk.tasks.find((one) => one.msgid === msgid)
  return task ? answer(task) : 41053
}

const seconds = (ms: number): number => Math.floor(ms / 1_000)
const monthOf = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 7)
