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
 * Streams a public file without Next and Payload, as they would. `undefined` for everything else, a file that is not there among
 * it: that is Payload's to answer.
 */
export async function sendPublicFile(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<{ refused: Answer | null } | undefined> {
  const [, kind, name, ending] = PUBLIC.exec(url.pathname) ?? []
  if (!kind || !name || !ending || url.search !== '' || !['GET', 'HEAD'].includes(request.method ?? '')) return undefined
  const file = path.join(uploadFolder(kind), name)
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile() || found.size === 0) return undefined
  const headers = { ...HEADERS, 'content-type': TYPES[ending]! }
  return { refused: sendFile(request, response, { file, size: found.size, headers }) }
}
