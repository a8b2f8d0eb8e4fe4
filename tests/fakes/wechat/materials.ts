import type { IncomingMessage } from 'node:http'
import { pictureKindOf } from '#platform/pictures.ts'

/** What was uploaded: pictures for texts have an address only, permanent ones a `media_id` too. */
export type Materials = { url: string; mediaId: string | null; bytes: Buffer }[]

type Kept = { materials: Materials }

const MEGABYTE = 1_048_576

/** `media/uploadimg` and `material/add_material`, judged by the real bytes. A number is an errcode. */
export async function answerMaterials(
  { materials }: Kept,
  url: URL,
  { bytes, request }: { bytes: Buffer; request: IncomingMessage },
): Promise<object | number> {
  const isBody = url.pathname === '/cgi-bin/media/uploadimg'
  if (!isBody && url.pathname !== '/cgi-bin/material/add_material') return 40066
  if (!isBody && url.searchParams.get('type') !== 'image') return 40004
  const file = await readFile(bytes, request)
  if (!file) return 41005
  const kind = pictureKindOf(file)
  if (kind !== 'jpeg' && kind !== 'png' && !(kind === 'gif' && !isBody)) return 40005
  if (file.length > (isBody ? MEGABYTE : 10 * MEGABYTE)) return isBody ? 40009 : 45001
  const place = materials.length + 1
  const made = {
    url: `http://mmbiz.qpic.cn/mmbiz_${kind === 'jpeg' ? 'jpg' : kind}/simulated${place}/0?wx_fmt=${kind}`,
    mediaId: isBody ? null : `media-${place}`,
    bytes: file,
  }
  materials.push(made)
  return isBody ? { url: made.url, errcode: 0, errmsg: 'ok' } : { media_id: made.mediaId, url: made.url }
}

async function readFile(bytes: Buffer, request: IncomingMessage): Promise<Buffer | null> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return null
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  const file = form.get('media')
  return file instanceof File ? Buffer.from(await file.arrayBuffer()) : null
}
