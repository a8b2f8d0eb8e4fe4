import { addressOf } from '#platform/address.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { readCapped } from '#platform/capped-body.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { isForeignRequest } from '#platform/foreign-origin.ts'
import { type Answer, jsonAnswer } from '#platform/http.ts'
import { log } from '#platform/log.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { remakePhotoApart } from './photo-apart.ts'
import { MAX_PHOTO_BYTES } from './refuse-photo.ts'
import { stagePhoto } from './staged-photos.ts'

/** Ten orders with nine photos each, and a few that had to be sent again. */
const UPLOAD_LIMIT = { name: 'review-photo', limit: 120, windowMs: HOUR_MS }

/**
 * Takes one photo, the bytes of the file as the whole body, before its review is sent. Answers 201 with `id`, `token` (both go
 * into the form as `photo=<id>.<token>`) and `thumb`, the photo as others will see it, as a data address. Refuses with
 * `{error: {kind, message: {zh, en}}}`: another site 403, too large 413, no photo 422, too often 429, anything failing 503.
 */
export async function takePhotoUpload(request: Request, { pool, clock = systemClock }: { pool: Pool; clock?: Clock }) {
  if (isForeignRequest(request)) return refuse(403, 'foreign', { zh: '请从本站上传。', en: 'Send it from this site.' })
  try {
    const now = clock()
    const limit = await takeRateLimit(pool, UPLOAD_LIMIT, addressOf(request.headers), now)
    if (!limit.isWithin) return refuse(429, 'limited', tooMany, limit.retryAfterSeconds)
    const bytes = await readCapped(request, MAX_PHOTO_BYTES)
    if (!bytes) return refuse(413, 'too-large', { zh: '单张图片不能超过 8 MB。', en: 'A picture has at most 8 MB.' })
    const made = await remakePhotoApart(bytes)
    if (!made.ok) return refuse(422, 'photo', made.message)
    const { id, token } = await stagePhoto(pool, made.value, now)
    const thumb = `data:image/webp;base64,${Buffer.from(made.value.thumb).toString('base64')}`
    return jsonAnswer(201, { id, token, thumb }, NOT_KEPT)
  } catch (error) {
    log.error({ err: error instanceof Error ? error.message : String(error) }, 'a photo could not be taken in')
    return refuse(503, 'unavailable', { zh: '暂时无法上传，请稍后重试。', en: 'It cannot be sent right now: try again.' }, 10)
  }
}

const NOT_KEPT = { 'cache-control': 'no-store' }
const tooMany = { zh: '上传得太频繁了，请一小时后再试。', en: 'Too many photos: try again in an hour.' }

const refuse = (status: number, kind: string, message: Bilingual, retryAfterSeconds?: number): Answer =>
  jsonAnswer(
    status,
    { error: { kind, message } },
    retryAfterSeconds === undefined ? NOT_KEPT : { ...NOT_KEPT, 'retry-after': String(retryAfterSeconds) },
  )
