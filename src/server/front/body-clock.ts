import type { IncomingMessage } from 'node:http'

const CHECKS_WITHIN_IDLE = 6

/**
 * Ends the connection of a request whose body does not come whole within `wholeMs`, or of which no byte comes for `idleMs`.
 * The clock stops with the last byte: how long an answer takes is not the sender's fault.
 */
export function timeBody(request: IncomingMessage, limits: { wholeMs?: number; idleMs: number }): void {
  const hasBody = Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined
  if (!hasBody || request.complete) return
  const { socket } = request
  const started = performance.now()
  let seen = { bytes: socket.bytesRead, at: started }
  const check = setInterval(() => {
    if (request.complete) return stop()
    const now = performance.now()
    if (socket.bytesRead !== seen.bytes) seen = { bytes: socket.bytesRead, at: now }
    if (now - seen.at >= limits.idleMs || now - started >= (limits.wholeMs ?? Number.POSITIVE_INFINITY)) socket.destroy()
  }, limits.idleMs / CHECKS_WITHIN_IDLE)
  const stop = () => clearInterval(check)
  request.once('close', stop)
}
