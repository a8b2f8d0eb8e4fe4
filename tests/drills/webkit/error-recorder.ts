import http from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Runs before any other script of a page and keeps what went wrong, because this driver has no door to the console. Films are
 * left out: whether they play is a matter of the machine's codecs.
 */
const RECORDER = `<script>window.wentWrong=[];addEventListener('error',function(e){/^(VIDEO|SOURCE)$/.test(e.target.tagName)||wentWrong.push(e.message||'not loaded: '+(e.target.src||e.target.href))},true);addEventListener('unhandledrejection',function(e){wentWrong.push('rejected: '+e.reason)});(function(say){console.error=function(){wentWrong.push('console: '+[].join.call(arguments,' '));say.apply(console,arguments)}})(console.error)</script>`

export type Recorder = { address: string; close: () => Promise<void> }

/** Stands before the hub at `target` and writes the recorder of errors into each HTML page, first thing in its head. */
export async function recordErrorsOf(target: string): Promise<Recorder> {
  const server = http.createServer((request, response) => {
    const headers = { ...request.headers, 'accept-encoding': 'identity', host: new URL(target).host }
    const asked = http.request(new URL(request.url ?? '/', target), { method: request.method, headers }, (answer) => {
      if (!/^text\/html/.test(answer.headers['content-type'] ?? '')) {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
        return
      }
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const { 'content-length': _, ...kept } = answer.headers
        response.writeHead(answer.statusCode ?? 502, kept)
        response.end(Buffer.concat(chunks).toString().replace('<head>', `<head>${RECORDER}`))
      })
    })
    asked.on('error', () => response.destroy())
    request.pipe(asked)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://127.0.0.1:${port}`, close }
}
