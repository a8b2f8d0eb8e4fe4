import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isSignedNow } from '#orders/signature.ts'

export type Asked = {
  kind: string
  review: string
  text?: string
  nickname?: string
  photo?: string
  mimeType?: string
  data?: string
}
type Reply = { status?: number; body?: string } | 'never' | 'hang-up'

export type ModerationService = { url: string; asked: Asked[]; reply: (reply: Reply) => void; close: () => void }

/** A service of an operator's that believes signed requests only, as an order hook does. */
export async function startModerationService(secret: string): Promise<ModerationService> {
  const asked: Asked[] = []
  let reply: Reply = {}
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const { 'x-hub-timestamp': timestamp, 'x-hub-signature': signature } = request.headers
    if (!isSignedNow({ timestamp: String(timestamp), signature: String(signature), body }, [secret], new Date()))
      return void response.writeHead(401).end()
    asked.push(JSON.parse(body.toString('utf8')) as Asked)
    if (reply === 'never') return
    if (reply === 'hang-up') return void request.socket.destroy()
    response.writeHead(reply.status ?? 200, { 'Content-Type': 'application/json' })
    response.end(reply.body ?? JSON.stringify({ verdict: 'pass', trace: `t-${asked.length}` }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/check`,
    asked,
    reply: (wanted) => {
      reply = wanted
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
