import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { uploadFolder } from '#content/upload-folder.ts'
import type { Answer } from '#platform/http.ts'
import { sendFile } from './send-file.ts'

/** Pictures and clips of the brand: whoever knows their random name may read them (`readWhereShown` of `content`). */
const PUBLIC = /^\/api\/(media|clips)\/file\/([0-9a-f]{24}(?:-\d{1,5}x\d{1,5})?(\.(?:webp|jpg|png|mp4)))$/
const TYPES: Record<string, string> = { '.webp': 'image/webp', '.jpg': 'image/jpeg', '.png': 'image/png', '.mp4': 'video/mp4' }
const HEADERS = { 'cache-control': 'public, max-age=31536000, immutable', 'cross-origin-resource-policy': 'same-origin' }

/**
 * Streams a public file without Next and Payload, as they would; a browser that takes AVIF gets the copy in it that a cover has.
 * `undefined` for everything else, a file that is not there among it: that is Payload's to answer.
 */
export async function sendPublicFile(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<{ refused: Answer | null } | undefined> {
  const [, kind, name, ending] = PUBLIC.exec(url.pathname) ?? []
  if (!kind || !name || !ending || url.search !== '' || !['GET', 'HEAD'].includes(request.method ?? '')) return undefined
  const file = path.join(uploadFolder(kind), name)
  const size = await sizeOf(file)
  if (size === 0) return undefined
  if (ending !== '.webp')
    return { refused: sendFile(request, response, { file, size, headers: { ...HEADERS, 'content-type': TYPES[ending]! } }) }
  const copy = `${file.slice(0, -ending.length)}.avif`
  const smaller = request.headers.accept?.includes('image/avif') ? await sizeOf(copy) : 0
  const chosen = smaller > 0 ? { file: copy, size: smaller, type: 'image/avif' } : { file, size, type: TYPES[ending]! }
  const headers = { ...HEADERS, vary: 'accept', 'content-type': chosen.type }
  return { refused: sendFile(request, response, { ...chosen, headers }) }
}

/** Bytes of a file; 0 when there is none. */
const sizeOf = async (file: string): Promise<number> => {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? found.size : 0
}
