import http from 'node:http'

// Few at once: what this process asks of itself must not crowd out its readers.
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })

export type OwnAnswer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

/** Asks this process for one of its own pages. Throws when the answer is not whole within `limitMs`, waiting for its turn included. */
export function askOwn(
  url: string,
  { limitMs, headers = {} }: { limitMs: number; headers?: Record<string, string> },
): Promise<OwnAnswer> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', fail)
      answer.once('end', () => {
        clearTimeout(late)
        if (answer.complete) resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) })
        else fail(new Error('the answer was cut off'))
      })
    })
    const fail = (error: Error) => {
      clearTimeout(late)
      reject(error)
    }
    // Not the socket's timeout: that does not count while the request waits for a socket, or while bytes trickle.
    const late = setTimeout(() => request.destroy(new Error(`no whole answer within ${limitMs} ms`)), limitMs)
    request.once('error', fail)
  })
}
