import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Route } from '@playwright/test'

/** Five reviews an hour come from one address, and other errands write theirs from the browser's own. */
export async function sendFrom(localAddress: string, route: Route): Promise<void> {
  if (route.request().method() !== 'POST') return route.continue()
  const answer = await askFrom(localAddress, route)
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
  await route.fulfill({ status: answer.statusCode, headers: Object.fromEntries(headers), body: await buffer(answer) })
}

/** Sends it on; what the browser is told is left to the caller. */
export async function askFrom(localAddress: string, route: Route): Promise<IncomingMessage> {
  const asked = route.request()
  const sending = request(asked.url(), { localAddress, method: 'POST', headers: await asked.allHeaders() })
  sending.end(asked.postDataBuffer())
  const [answer] = (await once(sending, 'response')) as [IncomingMessage]
  return answer
}
