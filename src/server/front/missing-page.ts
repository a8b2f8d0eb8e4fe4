import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '#platform/log.ts'
import { askOwn } from './loopback.ts'
import { plainPage } from './plain-page.ts'

const LIMIT_MS = 5_000
const MACHINERY = /^\/(admin|api|_next)(\/|$)/

/**
 * Next's own 404 is an empty document until scripts have run. For a reader's request it is replaced by the hub's page for
 * lost readers, made by `load` from the address asked for; the status stays 404, or becomes 410 for what was taken down.
 * Everything else passes through untouched.
 */
export function showMissingPage(
  request: IncomingMessage,
  response: ServerResponse,
  load: (pathname: string) => Promise<string> = loadMissingPage,
): ServerResponse {
  const pathname = (request.url ?? '/').split('?')[0]!
  if (!isReader(request) || MACHINERY.test(pathname) || /^\/(en\/)?missing$/.test(pathname)) return response
  const [writeHead, write, end] = [response.writeHead, response.write, response.end]
  const isMissing = () => response.statusCode === 404 && String(response.getHeader('content-type')).startsWith('text/html')
  let isReplaced = false

  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (typeof args[0] === 'number') response.statusCode = args[0]
    if (isMissing()) isReplaced = true
    return isReplaced ? response : Reflect.apply(writeHead, response, args)
  } as typeof response.writeHead
  response.write = function (this: ServerResponse, ...args: unknown[]) {
    return isReplaced || (!response.headersSent && isMissing()) ? true : Reflect.apply(write, response, args)
  } as typeof response.write
  response.end = function (this: ServerResponse, ...args: unknown[]) {
    if (!isReplaced && (response.headersSent || !isMissing())) return Reflect.apply(end, response, args)
    Object.assign(response, { writeHead, write, end })
    void load(pathname).then((html) => sendMissing(response, html))
    return response
  } as typeof response.end
  return response
}

/** Whether a browser asks for a page, as against a program or a script. */
export const isReader = (request: IncomingMessage): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && request.headers.accept?.includes('text/html') === true

/** Takes off what Next has said about an answer that is replaced. */
export function clearHeaders(response: ServerResponse): void {
  for (const name of ['content-encoding', 'content-length', 'etag', 'transfer-encoding', 'x-nextjs-cache'])
    response.removeHeader(name)
}

function sendMissing(response: ServerResponse, html: string): void {
  clearHeaders(response)
  const { status, headers } = missingAnswer(html)
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(html) })
  response.end(html)
}

/** What the page for lost readers is sent with: it says itself whether what was there is taken down. */
export const missingAnswer = (html: string): { status: number; headers: Record<string, string> } => ({
  status: html.includes('data-gone="true"') ? 410 : 404,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
})

/** The hub's page for lost readers; `isGone` when the caller knows that what was there is taken down. */
export const loadMissingPage = async (pathname: string, isGone = false): Promise<string> =>
  (await askMissingPage(pathname, isGone)) ?? nothingElse

/** Where even that cannot be made: under a crush of readers, or without the database. */
const nothingElse = String(
  plainPage(
    404,
    '没有找到这一页 · Page not found',
    '网址可能写错了，或者内容已经换了地址。<a href="/">回到首页</a> · The address may be mistyped, or the piece has moved. <a href="/en">Home</a>',
  ).body,
)

/** The page for lost readers; `undefined` when it cannot be made now. */
export async function askMissingPage(pathname: string, isGone = false): Promise<string | undefined> {
  const isEnglish = /^\/en(\/|$)/.test(pathname)
  const path = (isEnglish ? pathname.slice(3) : pathname) || '/'
  try {
    const query = `path=${encodeURIComponent(path)}${isGone ? '&gone=1' : ''}`
    const url = `${process.env.HUB_INTERNAL_URL}${isEnglish ? '/en' : ''}/missing?${query}`
    const { status, body } = await askOwn(url, { limitMs: LIMIT_MS })
    if (status === 200) return body.toString()
  } catch (error) {
    log.warn({ err: error instanceof Error ? error.message : String(error) }, 'the page for lost readers could not be made')
  }
  return undefined
}
