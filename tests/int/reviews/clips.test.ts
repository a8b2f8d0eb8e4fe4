import { readdir, utimes, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction, type Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { forgetAuthor } from '#reviews/author/forget-author.ts'
import { findOwnReview, readOwnClip } from '#reviews/author/own-review.ts'
import { takeOwnForm } from '#reviews/author/own-review-form.ts'
import { privateClipAddress } from '#reviews/clips/clip-address.ts'
import { removeLooseClips } from '#reviews/clips/clip-files.ts'
import { readItem } from '#reviews/desk/desk-item.ts'
import { stagePhoto } from '#reviews/photos/staged-photos.ts'
import { type SubmissionContext, submitReview } from '#reviews/submission/submission.ts'
import { takeReviewForm } from '#reviews/submission/submission-form.ts'
import { askReviewClips, sendReviewClip } from '#server/front/review-clips.ts'
import { writeAnswer } from '#server/front/write-answer.ts'
import { findReview } from '#site/reading/reviews.ts'
import { box, makeMp4 } from '../../builders/mp4.ts'
import { testPayload } from '../../builders/payload.ts'
import { makePicture } from '../../builders/pictures.ts'
import { decide, makeModerators, moderatorIds, remade } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let dataDir: string
let server: Server
let origin: string
let context: SubmissionContext

const clip = () => Buffer.concat([makeMp4({ timescale: 1000, duration: 9_000 }), box('uuid', Buffer.from('PLACE-OF-MAKING'))])

beforeAll(async () => {
  ;({ payload, pool, dataDir } = await testPayload())
  await makeProduct(payload)
  await makeModerators(pool)
  context = { pool, address: '203.0.113.7' }
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://hub')
    const answer = await (askReviewClips(request, url.pathname, pool) ?? sendReviewClip(request, response, { url, pool }))
    if (answer) writeAnswer(request, response, answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
beforeEach(() => pool.query('delete from rate_limits'))

type Said = { id: string; token: string; src: string; durationMs: number; error: { kind: string; message: { zh: string } } }

async function send(body: Buffer, headers: Record<string, string> = {}) {
  const answer = await fetch(`${origin}/review-clips`, { method: 'POST', body: new Uint8Array(body), headers })
  return { status: answer.status, said: (await answer.json()) as Said }
}
const files = async () => (await readdir(path.join(dataDir, 'uploads/review-clips')).catch(() => [])).sort()
const good = (more = {}) => ({
  product: 'spring-tea',
  rating: '5',
  text: '香气很好，回甘明显。',
  nickname: '小桃',
  consent: 'on',
  ...more,
})

async function written(more: object = {}) {
  const { said } = await send(clip())
  const answer = await submitReview(good({ stagedClip: `${said.id}.${said.token}`, ...more }), context)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const row = await pool.query<{ filename: string }>('select filename from review_clips where id = $1', [said.id])
  return { ...answer.value, clip: said.id, filename: row.rows[0]!.filename, src: said.src }
}

describe('a clip sent before its review', () => {
  it('is kept without what it told of its making, and only its sender sees it', async () => {
    const { status, said } = await send(clip())
    expect([status, said.durationMs]).toEqual([201, 9_000])
    const own = await fetch(origin + said.src)
    const bytes = Buffer.from(await own.arrayBuffer())
    expect([own.status, bytes.length, bytes.includes('PLACE')]).toEqual([200, clip().length, false])
    expect((await fetch(origin + said.src.split('?')[0])).status).toBe(404)
    expect((await fetch(`${origin}${said.src.slice(0, -1)}${said.src.endsWith('_') ? '-' : '_'}`)).status).toBe(404)
  })

  it('is refused when it is none, too large, from another site, without a length or too often, and leaves nothing', async () => {
    const before = await files()
    expect(await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toMatchObject({
      status: 422,
      said: { error: { kind: 'clip', message: { zh: expect.stringContaining('SVG') } } },
    })
    expect((await send(Buffer.alloc(50 * 1024 * 1024 + 1)).catch(() => ({ status: 413 }))).status).toBe(413)
    expect((await send(clip(), { origin: 'https://evil.example' })).status).toBe(403)
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024)) })
    const unsized = fetch(`${origin}/review-clips`, { method: 'POST', body: endless, duplex: 'half' } as RequestInit)
    expect((await unsized.catch(() => ({ status: 411 }))).status).toBe(411)
    for (let count = 0; count < 20; count++) await send(Buffer.from('x'))
    expect((await send(clip())).status).toBe(429)
    expect(await files()).toEqual(before)
  })

  it('goes with one review, by its token, in place of photos', async () => {
    const { said } = await send(clip())
    const stagedClip = `${said.id}.${said.token}`
    for (const wrong of [said.id, `${said.id}.${'a'.repeat(32)}`, "' or 1=1"])
      expect(await submitReview(good({ stagedClip: wrong }), context), wrong).toMatchObject({ errors: { clip: {} } })
    const photos = [await makePicture('png')]
    expect(await submitReview(good({ stagedClip, photos }), context)).toMatchObject({
      errors: { clip: { zh: expect.stringContaining('只选一种') } },
    })
    await pool.query('delete from rate_limits')
    expect((await submitReview(good({ stagedClip }), context)).ok).toBe(true)
    expect(await submitReview(good({ stagedClip }), context)).toMatchObject({ errors: { clip: {} } })
  })

  it('is swept after a day without a review, and only then', async () => {
    const { said } = await send(clip())
    const used = await written()
    await pool.query("update review_clips set created_at = now() - interval '25 hours' where id = any($1)", [
      [said.id, used.clip],
    ])
    const broken = path.join(dataDir, 'uploads/review-clips', `${'0'.repeat(32)}.part`)
    await writeFile(broken, 'cut off')
    await utimes(broken, 0, 0)
    const before = await files()
    expect(await removeLooseClips(pool, { before: new Date(Date.now() - 24 * HOUR_MS) })).toBe(1)
    expect(before.length - (await files()).length).toBe(2)
    expect(await files()).toContain(used.filename)
  })
})

describe('the clip of a review', () => {
  it('is private until it is published, then everybody’s, and gone when it is hidden or withdrawn', async () => {
    const { id, status, filename } = await written()
    const shown = async () => (await fetch(`${origin}/review-clips/${filename}`)).status
    expect(await shown()).toBe(404)
    await decide(pool, { id, action: 'approve' })
    expect(await shown()).toBe(200)
    expect((await findReview({ payload, locale: 'zh' }, id))?.clip).toEqual({
      src: `/review-clips/${filename}`,
      seconds: 9,
      poster: null,
    })
    await decide(pool, { id, action: 'hide', code: 'not-product' })
    expect(await shown()).toBe(410)
    await decide(pool, { id, action: 'restore' })
    expect(await shown()).toBe(200)
    const withdraw = new FormData()
    withdraw.set('do', 'withdraw')
    const request = new Request('http://localhost/reviews/status', { method: 'POST', body: withdraw })
    expect(await takeOwnForm(request, status, { pool, now: new Date() })).toEqual({ ok: true })
    expect(await shown()).toBe(410)
  })

  it('is given out in parts, under one type, for no cache to keep', async () => {
    const { id, filename } = await written()
    await decide(pool, { id, action: 'approve' })
    const part = (range: string) => fetch(`${origin}/review-clips/${filename}`, { headers: { range } })
    const whole = Buffer.from(await (await fetch(`${origin}/review-clips/${filename}`)).arrayBuffer())
    const first = await part('bytes=4-7')
    expect([first.status, first.headers.get('content-range'), await first.text()]).toEqual([
      206,
      `bytes 4-7/${whole.length}`,
      'ftyp',
    ])
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      'content-security-policy': "sandbox; default-src 'none'",
    })
    expect(Buffer.from(await (await part('bytes=-10')).arrayBuffer())).toEqual(whole.subarray(-10))
    expect(Buffer.from(await (await part('bytes=20-')).arrayBuffer())).toEqual(whole.subarray(20))
    expect((await part(`bytes=${whole.length}-`)).status).toBe(416)
    expect((await part('bytes=9-3')).status).toBe(416)
    expect((await part('bytes=0-1,4-5')).status).toBe(200)
    const head = await fetch(`${origin}/review-clips/${filename}`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)])
    expect((await fetch(`${origin}/review-clips/${filename}`, { method: 'DELETE' })).status).toBe(405)
  })

  it('has the poster that was sent with it, which is a photo of its review', async () => {
    const poster = await stagePhoto(pool, await remade(await makePicture('jpeg', { width: 320, height: 240 })), new Date())
    const { id, status } = await written({ poster: `${poster.id}.${poster.token}` })
    const desk = await readItem(pool, id, { id: moderatorIds[0], role: 'moderator' })
    expect(desk).toMatchObject({ photos: [], clip: { poster: expect.stringMatching(/\.webp$/) } })
    expect((await fetch(origin + desk!.clip!.src)).status).toBe(200)
    const own = await readOwnClip(pool, (await findOwnReview(pool, status))!, new Date())
    expect(own?.poster).toMatch(/^data:image\/webp;base64,/)
    await decide(pool, { id, action: 'approve' })
    const card = await findReview({ payload, locale: 'zh' }, id)
    expect(card).toMatchObject({ photos: [], clip: { poster: { width: 320, height: 240 } } })
    const seen = { collection: 'review-photos', overrideAccess: false, where: { id: { equals: poster.id } } } as const
    expect((await payload.find(seen)).totalDocs).toBe(1)
  })

  it('comes with a form that no script helps, and stays, goes or is replaced in an edit', async () => {
    const form = new FormData()
    for (const [name, value] of Object.entries(good())) form.set(name, String(value))
    form.set('photos', new File([], ''))
    form.set('film', new File([new Uint8Array(clip())], '../x.php', { type: 'text/html' }))
    const post = (body: FormData) => new Request('http://localhost/reviews/new', { method: 'POST', body })
    const answer = await takeReviewForm(post(form), { pool })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    const own = async () => (await findOwnReview(pool, answer.status))!
    const before = (await own()).content.clip
    expect(before).toMatchObject({ id: expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const edit = async (more: Record<string, string>) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ do: 'edit', rating: '4', text: '改', ...more })) body.set(name, value)
      return takeOwnForm(post(body), answer.status, { pool, now: new Date() })
    }
    expect(await edit({ keepClip: before!.id })).toEqual({ ok: true })
    expect((await own()).content.clip).toEqual(before)
    const { said } = await send(clip())
    expect(await edit({ keepClip: before!.id, clip: `${said.id}.${said.token}` })).toEqual({ ok: true })
    expect((await own()).content.clip?.id).toBe(said.id)
    await decide(pool, { id: answer.id, action: 'approve' })
    const rows = await pool.query<{ filename: string; shown: boolean }>(
      'select filename, shown from review_clips where review_id = $1 order by created_at',
      [answer.id],
    )
    expect(rows.rows.map(({ shown }) => shown)).toEqual([false, true])
    expect((await fetch(`${origin}/review-clips/${rows.rows[0]!.filename}`)).status).toBe(410)
    expect(await edit({})).toEqual({ ok: true })
    expect((await own()).content.clip).toBeNull()
    expect(await readOwnClip(pool, await own(), new Date())).toBeNull()
  })

  it('leaves no file when its author is erased', async () => {
    const { id, filename } = await written()
    await pool.query("update reviews set member_hash = 'aa' where id = $1", [id])
    await inTransaction(pool, (client) => forgetAuthor(client, { names: ['aa'], orders: [] }, new Date()))
    expect((await fetch(`${origin}/review-clips/${filename}`)).status).toBe(404)
    await removeLooseClips(pool, { before: new Date(Date.now() + HOUR_MS) })
    expect(await files()).not.toContain(filename)
    expect((await fetch(origin + privateClipAddress(filename, new Date()))).status).toBe(404)
  })

  it('is under no address that has run out', async () => {
    const { filename } = await written()
    const before = privateClipAddress(filename, new Date(Date.now() - 13 * HOUR_MS))
    expect((await fetch(origin + before)).status).toBe(404)
    const other = privateClipAddress('0'.repeat(32), new Date()).split('?')[1]
    expect((await fetch(`${origin}/review-clips/${filename}?${other}`)).status).toBe(404)
  })
})
