import type { IncomingMessage } from 'node:http'
import { verifyApiKey } from '#people/api-keys.ts'
import { type Answer, errorAnswer, jsonAnswer } from '#platform/http.ts'
import { findClientAddress, isLoopback } from './client-address.ts'
import type { Hub } from './hub.ts'
import { askIndexNowKey } from './index-now-key.ts'
import { answerReady } from './readiness.ts'
import { waitingPage } from './waiting-page.ts'

/** Answers what the hub says about itself, from its first moment on; `undefined` for any other path. */
export function askOperation(hub: Hub, request: IncomingMessage, pathname: string): Promise<Answer> | undefined {
  if (pathname === '/healthz') return Promise.resolve(jsonAnswer(200, { alive: true }, { 'cache-control': 'no-store' }))
  if (pathname === '/readyz') return answerReady(hub.readiness, hub.pool, hub.dataDir)
  if (pathname === '/metrics') return answerMetrics(hub, request)
  const key = askIndexNowKey(request, pathname)
  return key && Promise.resolve(key)
}

async function answerMetrics(hub: Hub, request: IncomingMessage): Promise<Answer> {
  if (!hub.pool) return waitingPage
  // A proxy on this machine is loopback too, but says for whom it asks.
  const isOwn = isLoopback(findClientAddress(request, hub.proxies)) && request.headers['x-forwarded-for'] === undefined
  if (!isOwn && !(await verifyApiKey(hub.pool, request.headers.authorization))) {
    return errorAnswer(401, 'unauthorized', 'an API key is needed', { 'www-authenticate': 'Bearer' })
  }
  const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' }
  return { status: 200, headers, body: hub.counters.print(hub.pool, hub.pageStore?.figures()) }
}
