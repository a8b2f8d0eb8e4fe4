import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { encodeBest, type KeptAnswer, keepAnswer } from './page-store/kept-answer.ts'
import { isPlainReading } from './page-store/page-address.ts'

const FOLDER = '/_next/static/'
/** THE list: what a build makes, by the end of its name. */
const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
}

export type StaticAssets = {
  find: (request: IncomingMessage) => KeptAnswer | undefined
  /** Read and encoded at its first use; `undefined` for what this build has not made. */
  load: (request: IncomingMessage) => Promise<KeptAnswer | undefined>
}

/**
 * What the build of `distDir` made for browsers, from memory and for ever: its names tell its contents. Only files that were there
 * at the start are given, by their exact names.
 */
export function openStaticAssets(distDir: string, secured: Record<string, string>): StaticAssets {
  const folder = path.join(distDir, 'static')
  const files = new Map(listFiles(folder).map((name) => [`${FOLDER}${name}`, name]))
  const kept = new Map<string, KeptAnswer>()
  const opening = new Map<string, Promise<KeptAnswer>>()
  let improving = Promise.resolve()

  const open = async (url: string, name: string): Promise<KeptAnswer> => {
    const type = TYPES[path.extname(name)]!
    const headers = { ...secured, 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }
    const answer = await keepAnswer(headers, await readFile(path.join(folder, name)))
    kept.set(url, answer)
    improving = improving.then(() => encodeBest(answer)).catch(() => {})
    return answer
  }
  const isPlain = (request: IncomingMessage) => isPlainReading(request) && request.headers.range === undefined

  return {
    find: (request) => (isPlain(request) ? kept.get(request.url ?? '') : undefined),
    load: async (request) => {
      const url = request.url ?? ''
      const name = isPlain(request) ? files.get(url) : undefined
      if (name === undefined) return undefined
      let answer = opening.get(url)
      if (!answer) {
        answer = open(url, name)
        opening.set(url, answer)
        // What could not be read may be read the next time.
        answer.catch(() => opening.delete(url))
      }
      return answer
    },
  }
}

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && path.extname(entry.name) in TYPES)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
