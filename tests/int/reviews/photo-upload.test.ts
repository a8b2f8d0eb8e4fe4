import { readdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPool, type Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { removeAbandonedPhotos } from '#reviews/photos/photo-files.ts'
import { takePhotoUpload } from '#reviews/photos/photo-upload.ts'
import { MAX_PHOTO_BYTES } from '#reviews/photos/refuse-photo.ts'
import { type SubmissionContext, submitReview } from '#reviews/submission/submission.ts'
import { askReviewPhotos } from '#server/front/review-photos.ts'
import { writeAnswer } from '#server/front/write-answer.ts'
import { testPayload } from '../../builders/payload.ts'
import { makePhotoWithPlace, makePicture, makePngBomb } from '../../builders/pictures.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let dataDir: string
let product: { id: string; slug: string }
let server: Server
let context: SubmissionContext

beforeAll(async () => {
  ;({ payload, pool, dataDir } = await testPayload())
  product = await makeProduct(payload)
  context = { pool, address: '203.0.113.7' }
  server = createServer((request, response) => {
    void askReviewPhotos(request, new URL(request.url ?? '', 'http://hub').pathname, pool)!.then((answer) =>
      writeAnswer(request, response, answer),
    )
  }).listen(0, '127.0.0.1')
})
afterAll(() => void server.close())
beforeEach(() => pool.query('delete from rate_limits'))

type Said = { id: string; token: string; thumb: string; error: { kind: string; message: { zh: string; en: string } } }

async function send(body: BodyInit, headers: Record<string, string> = {}) {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/review-photos`
  const answer = await fetch(address, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  return { status: answer.status, said: (await answer.json()) as Said }
}
const bytesOf = (file: Buffer) => new Uint8Array(file)
const names = async (folder: string) => (await readdir(path.join(dataDir, 'uploads', folder)).catch(() => [])).sort()
const good = (more = {}) => ({
  product: product.slug,
  rating: '5',
  text: '香气很好，回甘明显。',
  nickname: '小桃',
  consent: 'on',
  ...more,
})

describe('a photo sent before its review', () => {
  it('is kept for nobody to see, with a copy for inspection, and goes with the review that names its token', async () => {
    const { status, said } = await send(bytesOf(await makePhotoWithPlace()))
    expect(status).toBe(201)
    const thumb = Buffer.from(said.thumb.replace('data:image/webp;base64,', ''), 'base64')
    expect(await sharp(thumb).metadata()).toMatchObject({ format: 'webp', width: 40, height: 80 })
    const row = await payload.findByID({ collection: 'review-photos', id: said.id, depth: 0 })
    expect(row.colour).toMatch(/^#[0-9a-f]{6}$/)
    const name = String(row.filename).replace('.webp', '')
    expect(row.review ?? null).toBeNull()
    expect(await names('review-photos-inspection')).toContain(`${name}.jpg`)
    const hidden = await payload.find({ collection: 'review-photos', overrideAccess: false, where: { id: { equals: said.id } } })
    expect(hidden.totalDocs).toBe(0)

    const answer = await submitReview(good({ staged: [`${said.id}.${said.token}`] }), context)
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    const review = await payload.findByID({ collection: 'reviews', id: answer.value.id, depth: 0 })
    expect(review.photos).toEqual([said.id])
    expect(await submitReview(good({ staged: [`${said.id}.${said.token}`] }), context)).toMatchObject({
      ok: false,
      errors: { photos: { zh: expect.stringContaining('已用过') } },
    })
  })

  it('is found by nobody without its token, and stays when a form is refused', async () => {
    const { said } = await send(bytesOf(await makePicture('png')))
    for (const staged of [said.id, `${said.id}.${'a'.repeat(32)}`, `${product.id}.${said.token}`, "' or 1=1"])
      expect(await submitReview(good({ staged: [staged] }), context), staged).toMatchObject({ errors: { photos: {} } })
    const own = [`${said.id}.${said.token}`]
    expect((await submitReview(good({ staged: own, rating: '' }), context)).ok).toBe(false)
    expect((await submitReview(good({ staged: own }), context)).ok).toBe(true)
  })

  it('is taken away after a day when no review came, and only then', async () => {
    const sent = await send(bytesOf(await makePicture('jpeg', { width: 1200, height: 900 })))
    const used = await send(bytesOf(await makePicture('webp')))
    await submitReview(good({ staged: [`${used.said.id}.${used.said.token}`] }), context)
    const age = (hours: number) =>
      pool.query("update review_photos set created_at = now() - $1 * interval '1 hour' where id = any($2)", [
        hours,
        [sent.said.id, used.said.id],
      ])
    await age(23)
    expect(await removeAbandonedPhotos(pool, new Date(Date.now() - 24 * HOUR_MS))).toBe(0)
    const staged = [`${sent.said.id}.${sent.said.token}`]
    expect(await submitReview(good({ staged }), context)).toMatchObject({ errors: { photos: {} } })
    await age(25)
    const before = (await names('review-photos')).length
    expect(await removeAbandonedPhotos(pool, new Date(Date.now() - 24 * HOUR_MS))).toBe(1)
    expect((await names('review-photos')).length).toBe(before - 3)
    expect(
      await payload.count({ collection: 'review-photos', where: { id: { in: [sent.said.id, used.said.id] } } }),
    ).toMatchObject({
      totalDocs: 1,
    })
  })

  it('that is none is refused with a sentence and leaves nothing', async () => {
    const before = [await names('review-photos'), await names('review-photos-inspection')]
    const bad: [Buffer, string][] = [
      [makePngBomb(), '4000 万像素'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG'],
      [Buffer.from('GIF89a'), 'GIF'],
      [Buffer.from('PK\x03\x04', 'latin1'), '压缩包'],
      [Buffer.concat([await makePicture('jpeg'), Buffer.from('PK\x03\x04', 'latin1')]), '夹带'],
      [(await makePicture('jpeg', { width: 900, height: 900 })).subarray(0, 900), '损坏'],
    ]
    for (const [file, words] of bad) {
      const { status, said } = await send(bytesOf(file))
      expect([status, said.error.message.zh], words).toEqual([422, expect.stringContaining(words)])
    }
    expect([await names('review-photos'), await names('review-photos-inspection')]).toEqual(before)
  })

  it('is refused from another site, without a length, too large, or too often', async () => {
    const photo = bytesOf(await makePicture('png'))
    expect((await send(photo, { origin: 'https://evil.example' })).status).toBe(403)
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024)) })
    expect((await send(endless).catch(() => ({ status: 411 }))).status).toBe(411)
    expect((await send(new Uint8Array(MAX_PHOTO_BYTES + 1))).status).toBe(413)
    await pool.query('update rate_limits set used = 120')
    expect(await send(photo)).toMatchObject({ status: 429, said: { error: { kind: 'limited' } } })
  })

  it('is refused while uploads cannot be counted', async () => {
    const nowhere = createPool('postgres://nobody@127.0.0.1:1/none', { connectionTimeoutMillis: 500 })
    const request = new Request('http://localhost/review-photos', { method: 'POST', body: bytesOf(await makePicture('png')) })
    expect((await takePhotoUpload(request, { pool: nowhere })).status).toBe(503)
    await nowhere.end()
  })

  it('of twelve million pixels comes with two others at once, and all are made', async () => {
    const large = bytesOf(await makePicture('jpeg', { width: 4000, height: 3000 }))
    const sent = await Promise.all(Array.from({ length: 3 }, () => send(large)))
    expect(sent.map(({ status }) => status)).toEqual(Array(3).fill(201))
    expect(new Set(sent.map(({ said }) => said.id)).size).toBe(3)
  })
})
