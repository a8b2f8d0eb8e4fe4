import { randomBytes } from 'node:crypto'
import { sealMessage, signParts } from './seal.ts'

/** Where events go: what an operator types into WeChat's backend. Without a key they go as they are. */
export type Callback = { url: string; token: string; aesKey: string | null; appId: string }

/** How events are carried: so often each, so late, and the last first when several wait. */
export type Delivery = { copies: number; delayMs: number; isReversed: boolean }

export type Told = { now: number; callback: Callback | null; delivery: Delivery; waiting: { dueAt: number; xml: string }[] }

export function tell(simulator: Told, xml: string): void {
  for (let copy = 0; copy < simulator.delivery.copies; copy++)
    simulator.waiting.push({ dueAt: simulator.now + simulator.delivery.delayMs, xml })
}

/** Sends what is due to the hub, each up to three times until it is taken. Gives the statuses that the hub answered with. */
export async function deliver(simulator: Told): Promise<number[]> {
  const due = simulator.waiting.filter(({ dueAt }) => dueAt <= simulator.now)
  simulator.waiting = simulator.waiting.filter((event) => !due.includes(event))
  const statuses: number[] = []
  for (const { xml } of simulator.delivery.isReversed ? due.reverse() : due)
    for (let attempt = 0; attempt < 3; attempt++) {
      const status = simulator.callback ? await send(simulator.callback, xml, simulator.now) : 0
      statuses.push(status)
      if (status === 200 || status === 0) break
    }
  return statuses
}

/** Tells the hub one thing. Gives the status it answered with, -1 when it did not. */
export async function send(callback: Callback, xml: string, now: number): Promise<number> {
  const { address, body } = wrap(callback, xml, now)
  try {
    const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'text/xml' }, body })
    return answer.status
  } catch {
    return -1
  }
}

/** A message as WeChat puts it on the way: signed, and sealed where there is a key. */
export function wrap(callback: Callback, xml: string, now: number): { address: string; body: string } {
  const [timestamp, nonce] = [String(Math.floor(now / 1_000)), randomBytes(6).toString('hex')]
  const query = new URLSearchParams({
    signature: signParts(callback.token, timestamp, nonce),
    timestamp,
    nonce,
    openid: 'o-mphelper',
  })
  if (!callback.aesKey) return { address: `${callback.url}?${query}`, body: xml }
  const sealed = sealMessage(xml, { aesKey: callback.aesKey, appId: callback.appId })
  query.set('encrypt_type', 'aes')
  query.set('msg_signature', signParts(callback.token, timestamp, nonce, sealed))
  const body = `<xml><ToUserName><![CDATA[gh_simulated]]></ToUserName><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`
  return { address: `${callback.url}?${query}`, body }
}

/** An event of the account; `inside` is XML. */
export const eventXml = (event: string, now: number, inside: string): string =>
  `<xml><ToUserName><![CDATA[gh_simulated]]></ToUserName><FromUserName><![CDATA[o-mphelper]]></FromUserName><CreateTime>${Math.floor(now / 1_000)}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${event}]]></Event>${inside}</xml>`
