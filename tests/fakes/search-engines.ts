import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export const TOKEN = 'baidu-token-of-the-console'
export const KEY = 'index-now-key-1234'

export type SearchEngines = {
  host: string
  /** What Baidu still takes today. */
  remain: number
  /** What the next requests are answered with instead, oldest first. */
  faults: ('silent' | Fault)[]
  /** Addresses that were taken, by engine, in order; and how many requests came. */
  baidu: string[]
  indexNow: string[]
  requests: number
  close: () => Promise<void>
}

type Fault = { status: number; body?: string; headers?: Record<string, string> }

const SITE = 'https://hub.example.com'

/** Baidu's 普通收录 and IndexNow, as far as the hub speaks to them: tokens, the site, the quota, lists refused as a whole. */
export async function startSearchEngines(): Promise<SearchEngines> {
  const server = createServer(async (request, response) => {
    const body = await read(request)
    engines.requests++
    const fault = engines.faults.shift()
    if (fault === 'silent') return void request.socket.destroy()
    const said: Fault = fault ?? answer(engines, new URL(request.url ?? '/', 'http://engine'), body)
    response.writeHead(said.status, { 'content-type': 'application/json', ...said.headers })
    response.end(said.body ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const engines: SearchEngines = {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    remain: 100,
    faults: [],
    baidu: [],
    indexNow: [],
    requests: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return engines
}

type Said = { status: number; body?: string }

function answer(engines: SearchEngines, url: URL, body: string): Said {
  if (url.pathname === '/urls') return answerBaidu(engines, url.searchParams, body.split('\n').filter(Boolean))
  return url.pathname === '/indexnow' ? answerIndexNow(engines, JSON.parse(body) as never) : { status: 404 }
}

const refuse = (error: number, message: string): Said => ({ status: error, body: JSON.stringify({ error, message }) })

function answerBaidu(engines: SearchEngines, query: URLSearchParams, urls: string[]): Said {
  if (query.get('token') !== TOKEN) return refuse(401, 'token is not valid')
  if (query.get('site') !== SITE) return refuse(400, 'site error')
  if (urls.length > engines.remain) return refuse(400, 'over quota')
  const elsewhere = urls.filter((url) => !url.startsWith(`${SITE}/`))
  const invalid = urls.filter((url) => url.includes('not-valid'))
  const taken = urls.filter((url) => !elsewhere.includes(url) && !invalid.includes(url))
  engines.baidu.push(...taken)
  engines.remain -= taken.length
  const said = { remain: engines.remain, success: taken.length, not_same_site: elsewhere, not_valid: invalid }
  return { status: 200, body: JSON.stringify(said) }
}

type IndexNowBody = { host: string; key: string; keyLocation: string; urlList: string[] }

function answerIndexNow(engines: SearchEngines, { host, key, keyLocation, urlList }: IndexNowBody): Said {
  if (key !== KEY || keyLocation !== `${SITE}/${KEY}.txt`) return { status: 403 }
  if (!urlList.every((url) => new URL(url).host === host)) return { status: 422 }
  engines.indexNow.push(...urlList)
  return { status: 202 }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
