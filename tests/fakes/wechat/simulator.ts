import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerDrafts, type Drafts } from './drafts.ts'
import { deliver } from './events.ts'
import { answerMaterials, type Materials } from './materials.ts'
import { answerNotices, isNoticePath, type SimulatedNotice } from './notices.ts'
import { type Profile, refuseByProfile } from './profiles.ts'
import { answerPublications, finishPublications, type Publishing } from './publications.ts'
import { answerQuota, countCall, type Quotas } from './quotas.ts'
import { answerSends, finishSends, type Sending } from './sends.ts'
import { showState, takeSettings } from './settings.ts'
import { answerShop, type SimulatedOrder } from './shop.ts'
import { answerStatistics, createStatistics, isStatistic, type SimulatedStatistics } from './statistics.ts'
import {
  allow,
  answerSubscriptions,
  createSubscriptions,
  isSubscriptionPath,
  type Subscriptions,
  showQuestion,
} from './subscriptions.ts'
import { answerTickets } from './tickets.ts'
import { answerTokens, createTokens, refuseToken, type Tokens } from './tokens.ts'
import { answerTradeReviews, type SimulatedComment } from './trade-reviews.ts'
import { answerCodes, authorize, giveCode, type Users } from './users.ts'

/** `now` is the simulator's own clock, ms since 1970. */
export type Simulator = Publishing &
  Sending & {
    host: string
    tokens: Tokens
    comments: SimulatedComment[]
    /** What kind of account asks: WeChat allows each something else. */
    profile: Profile
    /** Whether the address of whoever asks is on the account's list. */
    isListed: boolean
    quotas: Quotas
    materials: Materials
    drafts: Drafts
    statistics: SimulatedStatistics
    users: Users
    orders: SimulatedOrder[]
    notices: SimulatedNotice[]
    subscriptions: Subscriptions
    /** Whether long ids come as numbers, as WeChat sometimes writes them. */
    hasNumericIds: boolean
    /** What the next calls answer instead, oldest first; `null` lets one pass. */
    faults: (Fault | null)[]
    /** The same for the calls of one path, whatever else is asked between. */
    faultsAt: Record<string, (Fault | null)[]>
    /** The path whose next call is done and never answered, whatever else is asked meanwhile. */
    holds: string | null
    /** Paths asked for, in order. */
    asked: string[]
    close: () => Promise<void>
  }

export type Errcode = { errcode: number }

export type Fault =
  | Errcode
  /** A status of HTTP; `isDone`: what was asked for was done nevertheless. */
  | { status: number; isDone?: boolean }
  /** Everything as it should be, so much later. */
  | { lateMs: number }
  /** A connection that is lost before anything is done, or after it. */
  | 'silent'
  | 'lost'
  /** No answer and no end: before anything is done, or after it. */
  | 'mute'
  | 'held'
  /** No JSON; JSON that is cut off, after it was done; JSON that is no answer, after it was done. */
  | 'rubbish'
  | 'cut'
  | 'odd'

export const SIMULATED = { appId: 'wx1234567890abcdef', secret: 'simulated-secret-of-the-mini-program' }

/** WeChat's server API as far as the hub uses it: official paths, lives of tokens, errors with status 200 and a request id. */
export async function startSimulator({ port = 0 } = {}): Promise<Simulator> {
  const server = createServer((request, response) => void answer(simulator, request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const simulator: Simulator = {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    now: Date.now(),
    tokens: createTokens(SIMULATED),
    comments: [],
    profile: 'verified-service',
    isListed: true,
    quotas: new Map(),
    materials: [],
    drafts: { made: 0, kept: [] },
    ...fresh(),
    statistics: createStatistics(),
    users: { reader: { openid: 'o-simulated-reader', unionid: 'u-simulated-reader' }, codes: new Map() },
    orders: [],
    notices: [],
    subscriptions: createSubscriptions(),
    faults: [],
    faultsAt: {},
    holds: null,
    asked: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return simulator
}

/** What a test, or somebody who plays with it, begins with. */
export const fresh = () => ({
  publications: [],
  sends: [],
  previews: [],
  waiting: [],
  callback: null,
  delivery: { copies: 1, delayMs: 0, isReversed: false },
  finishMs: 3_000,
  publishStatus: 0,
  sendStatus: 'send success',
  followers: 1_200,
  firstPublishId: 9_007_199_254_740_993n,
  hasNumericIds: false,
})

/** Lets time pass: what is due ends, and the hub is told of it. */
export async function pass(simulator: Simulator, ms = 0): Promise<number[]> {
  simulator.now += ms
  finishPublications(simulator)
  finishSends(simulator)
  return deliver(simulator)
}

async function answer(simulator: Simulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://wechat')
  if (url.pathname.startsWith('/__sim/')) return control(simulator, request, response)
  simulator.asked.push(url.pathname)
  if (url.pathname === '/mp/subscribemsg') return askReader(simulator, url, response)
  const isHeld = simulator.holds === url.pathname
  if (isHeld) simulator.holds = null
  const fault = isHeld ? 'held' : (simulator.faultsAt[url.pathname]?.shift() ?? simulator.faults.shift() ?? null)
  if (fault === 'silent') return void request.socket.destroy()
  if (fault === 'mute') return
  if (fault === 'rubbish') return void response.end('<html>502</html>')
  if (url.pathname === '/connect/oauth2/authorize') return authorize(simulator, url, response)
  const told = typeof fault === 'object' ? fault : null
  if (told && 'status' in told && !told.isDone) return void response.writeHead(told.status).end('<html>Bad Gateway</html>')
  const said = told && 'errcode' in told ? failure(told.errcode) : await answerPath(simulator, url, request)
  if (fault === 'held') return
  if (fault === 'lost') return void request.socket.destroy()
  if (told && 'status' in told) return void response.writeHead(told.status).end('<html>Gateway Timeout</html>')
  if (told && 'lateMs' in told) await sleep(told.lateMs)
  response.setHeader('content-type', 'application/json; charset=utf-8')
  const text = JSON.stringify(said)
  if (fault === 'cut') return void response.end(text.slice(0, text.length / 2))
  if (fault === 'odd') return void response.end('null')
  response.end(simulator.hasNumericIds ? text.replace(/"((?:publish_id|msg_id|msg_data_id))":"(\d+)"/g, '"$1":$2') : text)
}

/**
 * `GET /__sim/state` shows what WeChat has; `POST /__sim/set` changes how it behaves, its clock included; `POST /__sim/code` gives what
 * `wx.login` of the mini program gives whoever holds the phone.
 */
async function control(simulator: Simulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isCode = request.url === '/__sim/code'
  if (request.method === 'POST' && !isCode) takeSettings(simulator, parse(await readBytes(request)))
  await pass(simulator)
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(isCode ? { code: giveCode(simulator) } : showState(simulator)))
}

async function answerPath(simulator: Simulator, url: URL, request: IncomingMessage): Promise<object> {
  const bytes = await readBytes(request)
  if (!simulator.isListed) return failure(40164)
  if (url.pathname === '/cgi-bin/stable_token') return answerTokens(simulator, parse(bytes))
  if (url.pathname.startsWith('/sns/')) return toAnswer(answerCodes(simulator, url))
  const refused = refuseToken(simulator, url.searchParams.get('access_token')) ?? refuseByProfile(simulator.profile, url.pathname)
  if (refused) return failure(refused)
  if (url.pathname === '/cgi-bin/openapi/quota/get') return answerQuota(simulator, parse(bytes)) ?? failure(76022)
  if (!countCall(simulator, url.pathname)) return failure(45009)
  if (url.pathname === '/wxaapi/comment/mpcommentlist/get') return answerTradeReviews(simulator.comments, url.searchParams)
  if (/^\/cgi-bin\/(media|material)\//.test(url.pathname))
    return toAnswer(await answerMaterials(simulator, url, { bytes, request }))
  if (url.pathname.startsWith('/cgi-bin/draft/')) return toAnswer(answerDrafts(simulator, url.pathname, () => parse(bytes)))
  finishPublications(simulator)
  finishSends(simulator)
  if (url.pathname.startsWith('/cgi-bin/freepublish/')) return toAnswer(answerPublications(simulator, url.pathname, parse(bytes)))
  if (url.pathname.startsWith('/cgi-bin/message/mass/')) return toAnswer(answerSends(simulator, url.pathname, parse(bytes)))
  if (isNoticePath(url.pathname)) return toAnswer(answerNotices(simulator, url.pathname, parse(bytes)))
  if (url.pathname.startsWith('/channels/ec/')) return toAnswer(answerShop(simulator, url.pathname, parse(bytes)))
  if (isStatistic(url.pathname)) return toAnswer(answerStatistics(simulator, url.pathname, parse(bytes)))
  if (isSubscriptionPath(url.pathname)) return toAnswer(answerSubscriptions(simulator.subscriptions, url.pathname, parse(bytes)))
  if (url.pathname === '/cgi-bin/ticket/getticket') return answerTickets(simulator.now, url.searchParams)
  return failure(40066)
}

/** Whoever sees WeChat's question here is taken to say yes: what his link brings back is worth one message. */
function askReader({ subscriptions }: Simulator, url: URL, response: ServerResponse): void {
  const openid = `oSimulatedReader${String(Math.random()).slice(2, 14).padEnd(12, '0')}`
  const [template, scene] = [url.searchParams.get('template_id') ?? '', url.searchParams.get('scene') ?? '']
  if (!subscriptions.templates.includes(template)) subscriptions.templates.push(template)
  allow(subscriptions, openid, { template, scene })
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(showQuestion(url, openid))
}

const toAnswer = (said: object | number): object => (typeof said === 'number' ? failure(said) : said)

const failure = (errcode: number) => ({ errcode, errmsg: `${texts[errcode] ?? 'error'} rid: 68f0517e-4e11c0a6-16f1604b` })

const texts: Record<number, string> = {
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40005: 'invalid file type',
  40007: 'invalid media_id',
  40009: 'invalid image size',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40164: 'invalid ip 203.0.113.9, not in whitelist',
  41001: 'access_token missing',
  42001: 'access_token expired',
  43101: 'user refuse to accept the msg',
  44003: 'empty news data',
  40132: 'invalid username',
  45028: 'has no masssend quota',
  45066: 'same clientmsgid retry too fast',
  53500: 'publish_id not exist',
  53600: 'article_id not exist',
  45009: 'reach max api daily quota limit',
  45166: 'invalid content',
  47001: 'data format error',
  47003: 'argument invalid! data.thing1.value',
  48001: 'api unauthorized',
  61500: 'date format error',
  61501: 'date range error',
  76022: 'could not use this cgi_path, no permission',
  [-10007]: 'no permission',
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const parse = (bytes: Buffer): Record<string, unknown> => JSON.parse(bytes.toString('utf8') || '{}') as Record<string, unknown>
