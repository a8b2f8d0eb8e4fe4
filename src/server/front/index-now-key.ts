import type { IncomingMessage } from 'node:http'
import { indexNowKeyFile } from '#integrations/search-engines/indexnow.ts'
import type { Answer } from '#platform/http.ts'

/** Answers `GET /<key>.txt`, by which IndexNow sees that the key is this hub's; `undefined` for any other path. */
export function askIndexNowKey(request: IncomingMessage, pathname: string): Answer | undefined {
  const file = indexNowKeyFile()
  if (file?.path !== pathname || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, body: file.text }
}
