import type { IncomingMessage } from 'node:http'
import { readTitleFace } from '#look/title-face/subset.ts'
import type { Pool } from '#platform/database.ts'
import { type Answer, errorAnswer } from '#platform/http.ts'

const ADDRESS = /^\/title-faces\/([0-9a-f]{32})\.woff2$/

/** Answers `GET /title-faces/<hash>.woff2`, the face of a page's titles; `undefined` for any other path. */
export function askTitleFace(request: IncomingMessage, pathname: string, pool: Pool): Promise<Answer> | undefined {
  const hash = ADDRESS.exec(pathname)?.[1]
  return hash && (request.method === 'GET' || request.method === 'HEAD') ? answer(pool, hash) : undefined
}

async function answer(pool: Pool, hash: string): Promise<Answer> {
  const bytes = await readTitleFace(pool, hash)
  if (!bytes) return errorAnswer(404, 'not-found', 'no page has asked for this face')
  return {
    status: 200,
    headers: { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=31536000, immutable' },
    body: bytes,
  }
}
