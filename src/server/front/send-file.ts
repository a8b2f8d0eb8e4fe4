import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, errorAnswer } from '#platform/http.ts'

type Sent = { file: string; size: number; headers: Record<string, string> }

/**
 * Streams a file from disk, whole or the part that a player asks for. An answer is what stands in its place when it has no such
 * part.
 */
export function sendFile(request: IncomingMessage, response: ServerResponse, { file, size, headers }: Sent): Answer | null {
  const range = readRange(request.headers.range, size)
  if (range === 'outside') return errorAnswer(416, 'range', 'the file has no such part', { 'content-range': `bytes */${size}` })
  const { from, to } = range ?? { from: 0, to: size - 1 }
  response.statusCode = range ? 206 : 200
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader('content-length', to - from + 1)
  response.setHeader('accept-ranges', 'bytes')
  if (range) response.setHeader('content-range', `bytes ${from}-${to}/${size}`)
  if (request.method === 'HEAD') {
    response.end()
    return null
  }
  const stream = createReadStream(file, { start: from, end: to })
  stream.once('error', () => response.destroy())
  response.once('close', () => stream.destroy())
  stream.pipe(response)
  return null
}

/** One part in bytes, as players ask for it; `undefined` for the whole, and for what is no such header or asks for several parts. */
function readRange(header: string | undefined, size: number): { from: number; to: number } | 'outside' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from > to || (first === '' && Number(last) === 0) ? 'outside' : { from, to }
}
