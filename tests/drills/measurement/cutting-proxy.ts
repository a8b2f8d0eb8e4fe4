import { connect, createServer, type Server } from 'node:net'

/** What a client sends to end a transaction: a simple question, alone in its packet. */
const COMMIT = Buffer.from('Q\0\0\0\x0bcommit\0', 'latin1')

export type CuttingProxy = { port: number; cuts: () => number; cutEvery: (nth: number) => void; close: () => void }

/**
 * A way to the PostgreSQL behind a Unix socket, over TCP. With `cutEvery(n)` every nth COMMIT is passed on and done, but its
 * answer never comes back: the connection is cut instead, and nobody can know whether it was committed.
 */
export async function openCuttingProxy(socketPath: string): Promise<CuttingProxy> {
  let cuts = 0
  let commits = 0
  let every = 0
  const server: Server = createServer((client) => {
    const database = connect(socketPath)
    let isCutting = false
    const end = () => {
      client.destroy()
      database.destroy()
    }
    client.on('data', (chunk) => {
      if (every > 0 && chunk.includes(COMMIT) && ++commits % every === 0) isCutting = true
      database.write(chunk)
    })
    database.on('data', (chunk) => {
      if (!isCutting) return void client.write(chunk)
      cuts++
      end()
    })
    for (const side of [client, database]) side.on('error', end).on('close', end)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cuts: () => cuts,
    cutEvery: (nth) => {
      every = nth
    },
    close: () => void server.close(),
  }
}
