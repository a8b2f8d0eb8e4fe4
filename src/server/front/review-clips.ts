import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Pool } from '#platform/database.ts'
import { type Answer, errorAnswer } from '#platform/http.ts'
import { isOpenClipAddress } from '#reviews/clips/clip-address.ts'
import { clipFile } from '#reviews/clips/clip-files.ts'
import { takeClipUpload } from '#reviews/clips/clip-upload.ts'
import { findServedClip } from '#reviews/clips/served-clip.ts'
import { timeBody } from './body-clock.ts'
import { askingHeaders } from './review-photos.ts'
import { sendFile } from './send-file.ts'

const UPLOAD = '/review-clips'
const CLIP_TIME = { wholeMs: 600_000, idleMs: 20_000 }
const CLIP = /^\/review-clips\/([0-9a-f]{32}\.mp4)$/

/** Answers `POST /review-clips`, one clip of a review to come; `undefined` for any other path. What is too large is not read. */
export function askReviewClips(request: IncomingMessage, pathname: string, pool: Pool): Promise<Answer> | undefined {
  if (pathname !== UPLOAD) return undefined
  const length = Number(request.headers['content-length'])
  if (request.method !== 'POST') return Promise.resolve(errorAnswer(405, 'method', 'use POST', { allow: 'POST' }))
  if (!Number.isSafeInteger(length)) return Promise.resolve(errorAnswer(411, 'length', 'say how long the body is'))
  timeBody(request, CLIP_TIME)
  return takeClipUpload({ headers: askingHeaders(request), length, body: request }, { pool })
}

/**
 * Gives out a clip, whole or the part that a player asks for: to everybody while its review is published, to its author and to
 * colleagues by a signed address. Everybody else is told that there is none, or none any more. Undefined for any other path; an
 * answer is what stands in the clip's place.
 */
export function sendReviewClip(
  request: IncomingMessage,
  response: ServerResponse,
  { url, pool }: { url: URL; pool: Pool },
): Promise<Answer | null> | undefined {
  const filename = CLIP.exec(url.pathname)?.[1]
  if (!filename) return undefined
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return Promise.resolve(errorAnswer(405, 'method', 'use GET', { allow: 'GET, HEAD' }))
  return send(request, response, { filename, isOpen: isOpenClipAddress(filename, url.searchParams, new Date()), pool })
}

type Asked = { filename: string; isOpen: boolean; pool: Pool }

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { filename, isOpen, pool }: Asked,
): Promise<Answer | null> {
  const clip = await findServedClip(pool, filename)
  if (!clip || !(clip.isPublic || isOpen)) return clip?.wasPublic ? goneAnswer() : missingAnswer()
  const headers = {
    'content-type': 'video/mp4',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    // A clip disappears with its review, so no cache in between may keep it.
    'cache-control': 'private, no-cache',
  }
  return sendFile(request, response, { file: clipFile(filename), size: clip.filesize, headers })
}

const NOT_KEPT = { 'cache-control': 'no-store' }
const missingAnswer = (): Answer => errorAnswer(404, 'not-found', 'there is no such clip', NOT_KEPT)
const goneAnswer = (): Answer => errorAnswer(410, 'gone', 'this clip is not shown any more', NOT_KEPT)
