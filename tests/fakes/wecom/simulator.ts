import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Callback } from '../wechat/events.ts'
import type { Errcode } from '../wechat/simulator.ts'
import { answerContacts, type SimulatedChat, type SimulatedContact, type SimulatedTag } from './contacts.ts'
import { endFollow } from './removals.ts'
import { answerTasks, confirmTasks, type SimulatedTask } from './tasks.ts'
import { answerToken, refuseToken, SIMULATED_WECOM, type WecomTokens } from './tokens.ts'

export type WecomSimulator = {
  host: string
  /** The simulator's own clock, ms since 1970. */
  now: number
  tokens: WecomTokens
  /** Whether the address of whoever asks is trusted. */
  isTrusted: boolean
  /** Paths that the application may not ask. */
  forbidden: string[]
  staff: string[]
  contacts: SimulatedContact[]
  tags: SimulatedTag[]
  chats: SimulatedChat[]
  tasks: SimulatedTask[]
  /** How many pushes a customer or group takes in a calendar month. */
  monthCap: number
  /** Messages of the application to colleagues. */
  messages: Record<string, unknown>[]
  /** Where it tells what happened; nowhere unless set. */
  callback: Callback | null
  /** What the next calls answer instead, oldest first; `null` lets one pass. */
  faults: (Errcode | 'silent' | 'lost' | 'held' | 'rubbish' | null)[]
  /** Paths asked for, in order. */
  asked: string[]
  close: () => Promise<void>
}

/** 企业微信's server API as far as the hub uses it: official paths, tokens, colleagues who confirm, caps, friends that are gone. */
export async function startWecom({ port = 0 } = {}): Promise<WecomSimulator> {
  const server = createServer((request, response) => void answer(simulator, request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const simulator: WecomSimulator = {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    now: Date.now(),
    tokens: { given: [] },
    isTrusted: true,
    forbidden: [],
    staff: [],
    contacts: [],
    tags: [],
    chats: [],
    tasks: [],
    monthCap: 4,
    messages: [],
    callback: null,
    faults: [],
    asked: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return simulator
}

async function answer(simulator: WecomSimulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://wecom')
  const body = await readBody(request)
  response.setHeader('content-type', 'application/json; charset=utf-8')
  if (url.pathname.startsWith('/__sim/'))
    return void response.end(JSON.stringify(await answerControl(simulator, url.pathname, body)))
  simulator.asked.push(url.pathname)
  const fault = simulator.faults.shift() ?? null
  if (fault === 'silent') return void request.socket.destroy()
  if (fault === 'rubbish') return void response.end('<html>502</html>')
  const isErrcode = typeof fault === 'object' && fault !== null
  const said = isErrcode ? failure(fault.errcode) : answerPath(simulator, url, body)
  if (fault === 'held') return
  if (fault === 'lost') return void request.socket.destroy()
  response.end(JSON.stringify(said))
}

function answerPath(simulator: WecomSimulator, url: URL, body: Record<string, unknown>): object {
  if (url.pathname === '/cgi-bin/gettoken') return toAnswer(answerToken(simulator, url.searchParams))
  if (!simulator.isTrusted) return failure(60020)
  const refused = refuseToken(simulator, url.searchParams.get('access_token'))
  if (refused) return failure(refused)
  if (simulator.forbidden.some((start) => url.pathname.startsWith(start))) return failure(48002)
  return toAnswer(answerContacts(simulator, url.pathname, body) ?? answerTasks(simulator, url.pathname, body) ?? other())

  function other(): object | number {
    if (url.pathname === '/cgi-bin/agent/get')
      return url.searchParams.get('agentid') === SIMULATED_WECOM.agentId ? { agentid: 1_000_002, name: '种草' } : 301002
    if (url.pathname === '/cgi-bin/media/upload') return { type: 'image', media_id: `media-${simulator.asked.length}` }
    if (url.pathname !== '/cgi-bin/message/send') return 40058
    if (!simulator.staff.includes(String(body.touser))) return 81013
    simulator.messages.push(body)
    return { msgid: `message-${simulator.messages.length}` }
  }
}

/** What people do in their own 企业微信: `POST /__sim/confirm {"userid"}`, `POST /__sim/remove`; `GET /__sim/state`. */
async function answerControl(simulator: WecomSimulator, path: string, body: Record<string, unknown>): Promise<object> {
  if (path === '/__sim/confirm') return { confirmed: confirmTasks(simulator, String(body.userid)) }
  if (path === '/__sim/remove') return endFollow(simulator, body)
  const { tasks, messages, asked } = simulator
  return { tasks: tasks.map(({ sent, ...task }) => ({ ...task, sent: [...sent] })), messages, asked }
}

const toAnswer = (said: object | number): object =>
  typeof said === 'number' ? failure(said) : { errcode: 0, errmsg: 'ok', ...said }

const failure = (errcode: number) => ({ errcode, errmsg: `refused, hint: [1710000000_1_abc], from ip: 203.0.113.9` })

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>
  } catch {
    return {}
  }
}
