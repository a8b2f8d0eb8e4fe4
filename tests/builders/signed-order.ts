import { createHmac } from 'node:crypto'
import { browserHub } from './browser-hub.ts'

/** Sends one order as the mall `mall` would, signed now. Gives the answer of the hook. */
export async function sendSignedOrder(address: string, order: object): Promise<{ status: number; body: unknown }> {
  const raw = JSON.stringify(order)
  const timestamp = String(Math.floor(Date.now() / 1_000))
  const signature = createHmac('sha256', browserHub.orderSecret).update(`${timestamp}.${raw}`).digest('hex')
  const answer = await fetch(`${address}/hooks/orders/mall`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-timestamp': timestamp, 'x-hub-signature': `v1=${signature}` },
    body: raw,
  })
  return { status: answer.status, body: await answer.json() }
}
