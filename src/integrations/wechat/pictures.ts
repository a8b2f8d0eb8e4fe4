import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { uploadFolder } from '#content/upload-folder.ts'
import type { Pool } from '#platform/database.ts'
import { sharp } from '#platform/pictures.ts'
import { qrPng } from '#platform/qr-png.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { askWechat } from './access-token.ts'
import type { WechatAccount } from './account.ts'
import type { WechatFailure } from './api.ts'
import type { ArticlePicture } from './article-html/desk.ts'
import type { StoredPicture } from './article-html/figures.ts'
import { insertPicture, type KeptPicture, selectPicture } from './pictures.sql.ts'

/** In a text under 1 MB, as a cover permanent and under 10 MB; WeChat takes no WebP. */
export type PictureUse = 'body' | 'cover'

const WIDTHS: Record<PictureUse, number> = { body: 1_080, cover: 1_600 }
const MOST_BYTES = 1_000_000
const QUALITIES = [84, 72, 58, 40]

type Uploaded = Result<KeptPicture, 'missing' | 'refused' | 'away'> & { failure?: WechatFailure }

/** A picture as it lies with the account; the same bytes are uploaded once for each use, whatever shows them. */
export async function uploadPicture(
  pool: Pool,
  account: WechatAccount,
  { picture, use, now }: { picture: ArticlePicture; use: PictureUse; now: Date },
): Promise<Uploaded> {
  const [stored, name] = 'code' in picture ? [qrPng(picture.code), picture.alt] : [await readStored(picture), picture.filename]
  if (!stored) return fail('missing', `图片文件不见了：${name}`)
  const key = { appId: account.appId, hash: createHash('sha256').update(stored).digest(), use }
  const kept = await selectPicture(pool, key)
  if (kept) return ok(kept)
  const bytes = await toJpeg(stored, use).catch(() => null)
  if (!bytes) return fail('missing', `图片文件打不开：${name}`)
  const file = { bytes, name: 'picture.jpg', type: 'image/jpeg' }
  const answer = await askWechat(pool, account, use === 'body' ? { path: BODY, file } : { path: COVER, query: IMAGE, file }, now)
  if (!answer.ok) return answer
  const { url, media_id: mediaId } = answer.value
  if (typeof url !== 'string' || (use === 'cover' && typeof mediaId !== 'string')) return fail('away', '微信没有给出图片地址')
  const made = { url: url.replace(/^http:/, 'https:'), mediaId: use === 'cover' ? String(mediaId) : null }
  await insertPicture(pool, { ...key, ...made, now })
  return ok(made)
}

const readStored = ({ collection, filename }: StoredPicture): Promise<Buffer | null> =>
  readFile(path.join(uploadFolder(collection), path.basename(filename))).catch(() => null)

const BODY = '/cgi-bin/media/uploadimg'
const COVER = '/cgi-bin/material/add_material'
const IMAGE = { type: 'image' }

/** On white, since JPEG has no transparency; as good as the limit allows. */
async function toJpeg(stored: Buffer, use: PictureUse): Promise<Buffer> {
  const picture = sharp(stored).resize({ width: WIDTHS[use], withoutEnlargement: true }).flatten({ background: '#ffffff' })
  let jpeg = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    jpeg = await picture.clone().jpeg({ quality }).toBuffer()
    if (jpeg.length < MOST_BYTES) break
  }
  return jpeg
}
