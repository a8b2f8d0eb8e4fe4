import type { IncomingMessage } from 'node:http'

const LOOK_MS = 1_000

type Timed = { started: number; bytes: number; at: number; wholeMs: number; idleMs: number }

const timed = new Map<IncomingMessage, Timed>()
let looking: NodeJS.Timeout | undefined

/**
 * Ends the connection of a request whose body does not come whole within `wholeMs`, or of which no byte comes for `idleMs`
 * (both to the second). The clock stops with the last byte: how long an answer takes is not the sender's fault.
 */
export function timeBody(request: IncomingMessage, limits: { wholeMs?: number; idleMs: number }): void {
  const hasBody = Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined
  if (!hasBody || request.complete) return
  const now = performance.now()
  const { wholeMs = Number.POSITIVE_INFINITY, idleMs } = limits
  timed.set(request, { started: now, bytes: request.socket.bytesRead, at: now, wholeMs, idleMs })
  request.once('close', () => timed.delete(request))
  looking ??= setInterval(look, LOOK_MS).unref()
}

/** One clock for all of them: a timer each would cost more than most bodies. */
function look(): void {
  const now = performance.now()
  for (const [request, body] of timed) {
    if (request.complete) {
      timed.delete(request)
      continue
    }
    const { socket } = request
    if (socket.bytesRead !== body.bytes) Object.assign(body, { bytes: socket.bytesRead, at: now })
    if (now - body.at >= body.idleMs || now - body.started >= body.wholeMs) socket.destroy()
  }
  if (timed.size > 0) return
  clearInterval(looking)
  looking = undefined
}
