import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Taken = { ok: true; value: string } | { ok: false; kind: string }

/** A listener on this machine that hands each body on and answers `success`, or 500; what became of each is put down in `said`. */
export async function listen(take: (address: string, body: Buffer) => Promise<Taken>, said: string[]) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const taken = await take(request.url ?? '/', Buffer.concat(chunks))
    said.push(taken.ok ? taken.value : taken.kind)
    response.statusCode = taken.ok ? 200 : 500
    response.end(taken.ok ? 'success' : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/wechat`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
