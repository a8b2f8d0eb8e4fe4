import type { Payload } from 'payload'
import { isPublic } from '#content/is-public.ts'
import type { Media } from '#generated/payload-types.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { cleanText } from '../../wechat/article-html/text.ts'

/** What can be pushed to customers and groups: contents with a page, a title and a cover. */
export const wecomTypes = ['articles', 'short-videos', 'live-streams', 'brand-stories'] as const
export type WecomType = (typeof wecomTypes)[number]

export const isWecomType = (collection: unknown): collection is WecomType => wecomTypes.includes(collection as WecomType)

export type PushedContent = {
  title: string
  dek: string
  /** Where its cover lies and can be seen by anybody. */
  coverUrl: string | null
  coverFile: string | null
}

/** A content as its readers see it; `null` when it is not published, or has left the site by itself. */
export async function readContent(
  payload: Payload,
  { collection, id }: { collection: WecomType; id: string },
  now: Date,
): Promise<PushedContent | null> {
  const found = await payload.findByID({ collection, id, depth: 1, draft: false, overrideAccess: true, disableErrors: true })
  if (!found || found.deletedAt || !isPublic(found, now)) return null
  const cover = found.cover && typeof found.cover === 'object' ? (found.cover as Media) : null
  return {
    title: lineOf(found.title),
    dek: lineOf(found.dek),
    coverUrl: cover?.url ? new URL(cover.url, hubOrigin()).href : null,
    coverFile: cover?.filename ?? null,
  }
}

/** One line of clean text. */
export const lineOf = (text: unknown): string => cleanText(text).replace(/\s+/g, ' ').trim()

/** The beginning of a text in at most so many bytes of UTF-8, whole characters only. */
export function cutBytes(text: string, most: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > most) return kept
    kept += character
  }
  return kept
}
