import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerTokens, createTokens, refuseToken, type Tokens } from './tokens.ts'
import { answerTradeReviews, type SimulatedComment } from './trade-reviews.ts'

export type Simulator = {
  host: string
  /** The simulator's own clock, ms since 1970. */
  now: number
  tokens: Tokens
  comments: SimulatedComment[]
  /** What the next calls answer instead, oldest first: an errcode, a silence, or rubbish. */
  faults: ({ errcode: number } | 'silent' | 'rubbish')[]
  /** Paths asked for, in order. */
  asked: string[]
  close: () => Promise<void>
}

export const SIMULATED = { appId: 'wx1234567890abcdef', secret: 'simulated-secret-of-the-mini-program' }

/** WeChat's server API as far as the hub uses it: official paths, lives of tokens, errors with status 200 and a request id. */
export async function startSimulator(): Promise<Simulator> {
  const server = createServer((request, response) => void answer(simulator, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const simulator: Simulator = {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    now: Date.now(),
    tokens: createTokens(SIMULATED),
    comments: [],
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

async function answer(simulator: Simulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://wechat')
  simulator.asked.push(url.pathname)
  const fault = simulator.faults.shift()
  if (fault === 'silent') return void request.socket.destroy()
  if (fault === 'rubbish') return void response.end('<html>502</html>')
  const said = fault ? failure(fault.errcode) : await answerPath(simulator, url, request)
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(said))
}

async function answerPath(simulator: Simulator, url: URL, request: IncomingMessage): Promise<object> {
  if (url.pathname === '/cgi-bin/stable_token') return answerTokens(simulator, await readBody(request))
  const refused = refuseToken(simulator, url.searchParams.get('access_token'))
  if (refused) return failure(refused)
  if (url.pathname === '/wxaapi/comment/mpcommentlist/get') return answerTradeReviews(simulator.comments, url.searchParams)
  return failure(40066)
}

const failure = (errcode: number) => ({ errcode, errmsg: `${texts[errcode] ?? 'error'} rid: 68f0517e-4e11c0a6-16f1604b` })

const texts: Record<number, string> = {
  40001: 'invalid credential, access_token is invalid or not latest',
  40013: 'invalid appid',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  41001: 'access_token missing',
  42001: 'access_token expired',
  45009: 'reach max api daily quota limit',
  [-10007]: 'no permission',
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Record<string, unknown>
}
