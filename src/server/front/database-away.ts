import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, jsonAnswer } from '#platform/http.ts'
import { clearHeaders, isReader } from './missing-page.ts'
import { plainPage } from './plain-page.ts'
import { writeAnswer } from './write-answer.ts'

const AGAIN_S = 5

/** What is said while the database is away: a page to readers, to programs the error in our form and in Payload's. */
export function answerAway(request: IncomingMessage): Answer {
  if (isReader(request)) return awayPage
  const message = '数据库暂时连不上，请稍后再试 · the database is away, try again'
  const body = { error: { kind: 'database', message }, errors: [{ message }], message }
  return jsonAnswer(503, body, { 'cache-control': 'no-store', 'retry-after': String(AGAIN_S) })
}

export const awayPage: Answer = plainPage(
  503,
  '网站正在恢复 · Back in a moment',
  '暂时打不开这一页，恢复后会自动打开。 · This page cannot be opened just now. It opens by itself in a moment.',
  AGAIN_S,
)

const brokenPage: Answer = plainPage(
  500,
  '这一页暂时打不开 · Something went wrong here',
  '问题已经记录下来。请稍后再试，或<a href="/">回首页</a>。 · It has been noted. Try again later, or go to the <a href="/en">front page</a>.',
)

/**
 * Holds back an error of Next (500 and up) until it is known whether the database is away; then it becomes a 503 that says
 * so, else readers get a page in their words and programs what Next said. Everything else passes untouched, pages that Next has kept among it.
 */
export function excuseErrors(request: IncomingMessage, response: ServerResponse, isAway: () => Promise<boolean>): ServerResponse {
  const { writeHead, write, end, flushHeaders } = response
  const held: (() => void)[] = []
  const isError = () => !response.headersSent && response.statusCode >= 500
  const holdBack = <Method extends (...args: never[]) => unknown>(method: Method, given: unknown): Method =>
    ((...args: Parameters<Method>) => {
      if (!isError()) return Reflect.apply(method, response, args)
      held.push(() => Reflect.apply(method, response, args))
      return given
    }) as Method

  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (typeof args[0] === 'number' && !response.headersSent) response.statusCode = args[0]
    return holdBack(writeHead, response)(...args)
  }) as typeof writeHead
  response.write = holdBack(write as (...args: never[]) => boolean, true) as typeof write
  response.flushHeaders = holdBack(flushHeaders, undefined)
  response.end = ((...args: Parameters<typeof end>) => {
    if (!isError()) return Reflect.apply(end, response, args)
    Object.assign(response, { writeHead, write, end, flushHeaders })
    void isAway().then((away) => {
      if (!away && !isReader(request)) {
        for (const pass of held) pass()
        return Reflect.apply(end, response, args)
      }
      clearHeaders(response)
      writeAnswer(request, response, away ? answerAway(request) : brokenPage)
    })
    return response
  }) as typeof end
  return response
}
