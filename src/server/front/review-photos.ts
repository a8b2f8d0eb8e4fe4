import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { Pool } from '#platform/database.ts'
import { type Answer, errorAnswer } from '#platform/http.ts'
import { takePhotoUpload } from '#reviews/photos/photo-upload.ts'
import { MAX_PHOTO_BYTES } from '#reviews/photos/refuse-photo.ts'
import { timeBody } from './body-clock.ts'

const PATH = '/review-photos'
const PHOTO_TIME = { wholeMs: 120_000, idleMs: 20_000 }

/** Answers `POST /review-photos`, one photo of a review to come; `undefined` for any other path. What is too large is not read. */
export function askReviewPhotos(request: IncomingMessage, pathname: string, pool: Pool): Promise<Answer> | undefined {
  if (pathname !== PATH) return undefined
  const length = Number(request.headers['content-length'])
  if (request.method !== 'POST') return Promise.resolve(errorAnswer(405, 'method', 'use POST', { allow: 'POST' }))
  if (!Number.isSafeInteger(length)) return Promise.resolve(errorAnswer(411, 'length', 'say how long the body is'))
  timeBody(request, PHOTO_TIME)
  const body = length > MAX_PHOTO_BYTES ? undefined : (Readable.toWeb(request) as ReadableStream<Uint8Array>)
  return takePhotoUpload(
    new Request(`http://hub.internal${PATH}`, {
      method: 'POST',
      headers: askingHeaders(request),
      body,
      duplex: 'half',
    } as RequestInit),
    { pool },
  )
}

/** What the upload doors are told of who asks. */
export function askingHeaders(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const name of ['content-length', 'host', 'origin', 'sec-fetch-site', 'x-hub-address']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}
