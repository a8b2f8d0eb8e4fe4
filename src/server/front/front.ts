import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { refusal } from '../refusal.ts'

const DRAIN_LIMIT_MS = 20_000
const CLOSE_IDLE_EVERY_MS = 200

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void

export type Front = {
  /** The port that it really listens on. */
  port: number
  /** Ends within 20 s: takes nothing new, lets what is in flight finish. `hurry` cuts that short. */
  close: (hurry: AbortSignal) => Promise<void>
}

/**
 * Listens at once, with every limit that keeps slow or greedy clients from holding the hub: headers within 10 s, a request
 * within 30 s (a door or an upload may allow itself longer), headers of 16 KiB, a thousand connections. Refuses a port in use.
 */
export async function openFront({
  host,
  port,
  listener,
}: {
  host: string
  port: number
  listener: RequestListener
}): Promise<Front> {
  const server = createServer(
    {
      connectionsCheckingInterval: 5_000,
      headersTimeout: 10_000,
      // Bodies are timed where their size is known: imports of a million lines take longer than any one limit.
      requestTimeout: 0,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
      noDelay: true,
    },
    listener,
  )
  // A sender that closes its own side after a whole request still gets its answer. Node's types do not know the name.
  Object.assign(server, { httpAllowHalfOpen: true })
  server.maxConnections = 1_000
  server.maxRequestsPerSocket = 1_000
  server.maxHeadersCount = 100
  server.on('upgrade', (_, socket) => socket.destroy())
  server.on('clientError', answerClientError)
  await listen(server, host, port)
  return { port: (server.address() as AddressInfo).port, close: (hurry) => close(server, hurry) }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(refusal(`端口 ${port} 已被占用; 请换一个 PORT · port ${port} is in use`))
      else reject(refusal(`无法监听 ${host}:${port} (${error.code}) · cannot listen there`))
    })
    server.listen(port, host, 511, () => resolve())
  })
}

function answerClientError(error: NodeJS.ErrnoException, socket: import('node:stream').Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, kind, message] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', 'headers', 'headers of at most 16 KiB']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', 'idle', 'the request took too long']
        : ['400 Bad Request', 'http', 'this is not a whole HTTP request']
  const body = JSON.stringify({ error: { kind, message } })
  const headers = `connection: close\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}`
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`)
}

async function close(server: Server, hurry: AbortSignal): Promise<void> {
  if (!server.listening) return
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const deadline = performance.now() + DRAIN_LIMIT_MS
  let done = false
  void closed.then(() => {
    done = true
  })
  while (!done && !hurry.aborted && performance.now() < deadline) {
    // Keep-alive connections that fell idle since would otherwise hold the server open.
    server.closeIdleConnections()
    await Promise.race([closed, sleep(CLOSE_IDLE_EVERY_MS)])
  }
  server.closeAllConnections()
  await closed
}
