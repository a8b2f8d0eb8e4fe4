import type { IncomingMessage } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Answer } from '#platform/http.ts'
import { beaconScript, lookScript, wechatShareScript } from '#site/page-scripts.ts'
import { chooseCoding } from './page-store/kept-answer.ts'

const scripts = [lookScript, beaconScript, wechatShareScript].map(({ text, ...script }) => ({
  ...script,
  bodies: { br: brotliCompressSync(text), gzip: gzipSync(text, { level: 9 }), identity: Buffer.from(text) },
}))

/**
 * Answers `GET` of the scripts that public pages load; `undefined` for any other path. A page of an earlier release asks with
 * another mark: it gets the script of today, which knows its facts, and does not keep it.
 */
export function askPageScript(request: IncomingMessage, { pathname, search }: URL): Promise<Answer> | undefined {
  const script = scripts.find(({ path }) => path === pathname)
  if (!script || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined
  const coding = chooseCoding(request.headers['accept-encoding'])
  const isOfNow = `${pathname}${search}` === script.src
  return Promise.resolve({
    status: 200,
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': isOfNow ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
      ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
    },
    body: script.bodies[coding],
  })
}
