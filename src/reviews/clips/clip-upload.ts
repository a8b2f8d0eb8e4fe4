import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { addressOf } from '#platform/address.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { isForeignRequest } from '#platform/foreign-origin.ts'
import { type Answer, jsonAnswer } from '#platform/http.ts'
import { log } from '#platform/log.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { sign } from '../signed.ts'
import { privateClipAddress } from './clip-address.ts'
import { keepClip, openUpload } from './clip-files.ts'
import { MAX_CLIP_BYTES, tooLarge } from './refuse-clip.ts'

/** A clip for each of ten goods, and some that had to be sent again. */
const UPLOAD_LIMIT = { name: 'review-clip', limit: 20, windowMs: HOUR_MS }
const MOST_AT_ONCE = 8

let underWay = 0

export type ClipUpload = { headers: Headers; length: number; body: Readable }

/**
 * Takes one clip, the bytes of the file as the whole body, before its review is sent. Answers 201 with `id`, `token` (both go into the
 * form as `clip=<id>.<token>`), `src`, under which its author sees it, and `durationMs`. Refuses like the door of the photos.
 */
export async function takeClipUpload(upload: ClipUpload, { pool, clock = systemClock }: { pool: Pool; clock?: Clock }) {
  const { headers, length, body } = upload
  if (isForeignRequest({ method: 'POST', headers }))
    return refuse(403, 'foreign', { zh: '请从本站上传。', en: 'Send it from this site.' })
  if (length > MAX_CLIP_BYTES) return refuse(413, 'too-large', tooLarge)
  if (underWay >= MOST_AT_ONCE) return refuse(503, 'busy', later, 10)
  underWay++
  try {
    const now = clock()
    const limit = await takeRateLimit(pool, UPLOAD_LIMIT, addressOf(headers), now)
    if (!limit.isWithin) return refuse(429, 'limited', tooMany, limit.retryAfterSeconds)
    const file = await receive(body, length)
    const kept = await keepClip(pool, file, now)
    if (!kept.ok) return refuse(422, 'clip', kept.message)
    const { id, filename, durationMs } = kept.value
    const said = { id, token: sign('review-clip', id), src: privateClipAddress(filename, now), durationMs }
    return jsonAnswer(201, said, NOT_KEPT)
  } catch (error) {
    log.error({ err: error instanceof Error ? error.message : String(error) }, 'a clip could not be taken in')
    return refuse(503, 'unavailable', later, 10)
  } finally {
    underWay--
  }
}

/** Writes the body to the disk as it comes; a body is never longer than it said. */
async function receive(body: Readable, length: number): Promise<string> {
  const file = await openUpload()
  try {
    await pipeline(body, createWriteStream(file, { flags: 'wx' }))
    return file
  } catch (error) {
    await rm(file, { force: true })
    throw new Error(`a clip of ${length} bytes did not come whole: ${error instanceof Error ? error.message : error}`)
  }
}

const NOT_KEPT = { 'cache-control': 'no-store' }
const later = { zh: '暂时无法上传，请稍后重试。', en: 'It cannot be sent right now: try again.' }
const tooMany = { zh: '上传得太频繁了，请一小时后再试。', en: 'Too many clips: try again in an hour.' }

const refuse = (status: number, kind: string, message: Bilingual, retryAfterSeconds?: number): Answer =>
  jsonAnswer(
    status,
    { error: { kind, message } },
    retryAfterSeconds === undefined ? NOT_KEPT : { ...NOT_KEPT, 'retry-after': String(retryAfterSeconds) },
  )
