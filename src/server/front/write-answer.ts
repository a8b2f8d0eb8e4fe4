import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from '#platform/http.ts'

const LINGER_MS = 1_000
const LINGER_BYTES = 8 * 2 ** 20

/**
 * Writes a door's answer. When the body was not read to its end the connection ends, but not before the sender had a moment
 * to read why: closing over unread bytes would throw the answer away on its side.
 */
export function writeAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (response.headersSent || response.destroyed) return
  const body = request.method === 'HEAD' ? '' : (answer.body ?? '')
  response.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
  response.setHeader('content-length', Buffer.byteLength(answer.body ?? ''))
  if (request.complete || request.method === 'GET' || request.method === 'HEAD') return void response.end(body)
  response.setHeader('connection', 'close')
  response.write(body)
  linger(request, () => response.end())
}

function linger(request: IncomingMessage, done: () => void): void {
  let left = LINGER_BYTES
  const end = () => {
    clearTimeout(timer)
    request.off('data', count)
    done()
  }
  const count = (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) end()
  }
  const timer = setTimeout(end, LINGER_MS)
  request.on('data', count)
  request.once('end', end)
  request.once('close', end)
  request.resume()
}
