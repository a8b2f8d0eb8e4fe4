import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from '#platform/http.ts'

/** Writes a door's answer. What is left of a body nobody read is not waited for: the connection then ends. */
export function writeAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (response.headersSent || response.destroyed) return
  const body = answer.body ?? ''
  response.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
  if (!request.complete) response.setHeader('connection', 'close')
  response.setHeader('content-length', Buffer.byteLength(body))
  response.end(request.method === 'HEAD' ? undefined : body)
}
