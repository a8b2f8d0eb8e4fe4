import { mkdtemp, open, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { handleEndpoints } from 'payload'
import { afterEach, describe, expect, it } from 'vitest'
import { readFilm } from '#content/recordings/read-film.ts'
import { recordingFile } from '#content/recordings/recording-files.ts'
import { forgetOldRecordings } from '#content/recordings/recordings.ts'
import { DAY_MS } from '#platform/days.ts'
import { box, makeMp4, movie } from '../../builders/mp4.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleagues, restOf } from '../../builders/rest.ts'

const { payload, pool } = await testPayload()
const rest = restOf(payload)
const colleagues = await makeColleagues(payload)
const { editor, analyst } = colleagues

const film = makeMp4({ timescale: 1_000, duration: 7_200_000 })
const name = 'live-1120.mp4'

afterEach(async () => {
  delete process.env.HUB_RECORDING_MB
  await pool.query('delete from recording_uploads')
})

const begin = (body: object = {}, token = editor.token) =>
  rest('POST', '/api/recordings/begin', { token, body: { name, size: film.length, modified: 1, ...body } })
const begun = async () => (await begin()).body as { id: string; received: number; partBytes: number }
async function sendPart(upload: string, at: number, bytes: Buffer, token = editor.token) {
  const request = new Request(`http://localhost:3000/api/recordings/part?upload=${upload}&at=${at}`, {
    method: 'POST',
    headers: { host: 'localhost:3000', authorization: `JWT ${token}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  const response = await handleEndpoints({ config: payload.config, request })
  return { status: response.status, body: (await response.json()) as { received?: number; message?: string } }
}
const finish = (upload: string, title = '春茶专场 回放') =>
  rest('POST', '/api/recordings/finish', { token: editor.token, body: { upload, title } })

describe('the recording of a live', () => {
  it('comes part by part, goes on where it was interrupted, and becomes one clip', async () => {
    const { id, received, partBytes } = await begun()
    expect([received, partBytes]).toEqual([0, 4 * 1024 * 1024])
    expect(await sendPart(id, 0, film.subarray(0, 50))).toMatchObject({ status: 200, body: { received: 50 } })
    expect(await sendPart(id, 0, film.subarray(0, 50))).toMatchObject({ status: 409, body: { received: 50 } })
    expect(await sendPart(id, 80, film.subarray(80))).toMatchObject({ status: 409, body: { received: 50 } })
    expect((await finish(id)).status).toBe(409)
    // Another sitting, the same file.
    expect(await begun()).toMatchObject({ id, received: 50 })
    expect(await sendPart(id, 50, film.subarray(50))).toMatchObject({ status: 200, body: { received: film.length } })
    const made = await finish(id)
    const { clip } = made.body as { clip: string }
    expect(await payload.findByID({ collection: 'clips', id: clip })).toMatchObject({
      title: '春茶专场 回放',
      durationSeconds: 7_200,
      filesize: film.length,
      mimeType: 'video/mp4',
    })
    expect((await finish(id)).body).toEqual({ clip })
    await expect(stat(recordingFile(id))).rejects.toThrow()
    expect((await begun()).id).not.toBe(id)
  })

  it('takes no byte beyond the size that was said', async () => {
    const { id } = await begun()
    const { body } = await sendPart(id, 0, Buffer.concat([film, Buffer.alloc(500)]))
    expect(body).toEqual({ received: film.length })
    expect((await stat(recordingFile(id))).size).toBe(film.length)
  })

  it('is made once, however often it is asked for at the same time', async () => {
    const { id } = await begun()
    await sendPart(id, 0, film)
    const { totalDocs: before } = await payload.count({ collection: 'clips' })
    const answers = await Promise.all([finish(id), finish(id), finish(id)])
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
    expect((await payload.count({ collection: 'clips' })).totalDocs).toBe(before + 1)
  })

  it('that is too large is refused before it is sent, with the limit in words', async () => {
    process.env.HUB_RECORDING_MB = '60'
    const refused = await begin({ size: 60 * 1024 * 1024 + 1 })
    expect([refused.status, refused.text]).toEqual([413, expect.stringContaining('60.0 MB')])
    expect((await begin({ size: 60 * 1024 * 1024 })).status).toBe(200)
    expect((await begin({ size: 0 })).status).toBe(400)
    expect((await begin({ size: 2 ** 60 })).status).toBe(400)
  })

  it('that no disk can hold is refused', async () => {
    process.env.HUB_RECORDING_MB = String(2 ** 40)
    expect((await begin({ size: 2 ** 50 })).status).toBe(507)
  })

  it('that is no film is refused at its end, in words, and nothing of it stays', async () => {
    const { id } = (await begin({ size: 64 })).body as { id: string }
    await sendPart(id, 0, Buffer.alloc(64, 'x'))
    const refused = await finish(id)
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('不是 MP4')])
    expect((await finish(id)).status).toBe(404)
    await expect(stat(recordingFile(id))).rejects.toThrow()
  })

  it('is its uploader’s own, and only editors upload one', async () => {
    const anonymous = await rest('POST', '/api/recordings/begin', { body: { name, size: 1, modified: 1 } })
    expect(anonymous.status).toBe(401)
    expect((await begin({}, analyst.token)).status).toBe(403)
    const { id } = await begun()
    expect((await sendPart(id, 0, film, analyst.token)).status).toBe(403)
    const { token } = colleagues.administrator
    expect((await sendPart(id, 0, film, token)).status).toBe(404)
    await rest('POST', '/api/recordings/forget', { token, body: { upload: id } })
    expect((await sendPart(id, 0, film)).status).toBe(200)
    await rest('POST', '/api/recordings/forget', { token: editor.token, body: { upload: id } })
    expect((await sendPart(id, film.length, film)).status).toBe(404)
    await expect(stat(recordingFile(id))).rejects.toThrow()
  })

  it('that nobody goes on with is taken away after two days', async () => {
    const { id } = await begun()
    await sendPart(id, 0, film.subarray(0, 50))
    await forgetOldRecordings(pool, new Date(Date.now() + DAY_MS))
    expect(await begun()).toMatchObject({ id, received: 50 })
    const old = new Date(Date.now() - 3 * DAY_MS)
    await utimes(recordingFile(id), old, old)
    await pool.query('update recording_uploads set changed_at = $1', [old])
    await forgetOldRecordings(pool, new Date())
    expect((await sendPart(id, 50, film)).status).toBe(404)
    await expect(stat(recordingFile(id))).rejects.toThrow()
  })
})

describe('a film of gigabytes', () => {
  /** A file with holes: three gigabytes of which only the boxes are on the disk. */
  async function makeLarge(tail: Buffer): Promise<string> {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'film-')), 'large.mp4')
    const head = box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1'))
    const media = 3 * 1024 ** 3
    const header = Buffer.alloc(16)
    header.writeUInt32BE(1, 0)
    header.write('mdat', 4, 'latin1')
    header.writeBigUInt64BE(BigInt(media), 8)
    const handle = await open(file, 'w')
    await handle.write(Buffer.concat([head, header]), 0, head.length + 16, 0)
    await handle.write(tail, 0, tail.length, head.length + media)
    await handle.close()
    return file
  }

  it('is read without being held', async () => {
    const file = await makeLarge(movie({ timescale: 600, duration: 600 * 7_200 }))
    const before = process.memoryUsage().rss
    expect(await readFilm(file)).toMatchObject({ ok: true, value: { durationMs: 7_200_000, hasVideo: true } })
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 ** 2)
    await rm(path.dirname(file), { recursive: true })
  })

  it('that was cut short is refused', async () => {
    const whole = movie({ timescale: 600, duration: 600 })
    const file = await makeLarge(whole.subarray(0, whole.length - 9))
    expect(await readFilm(file)).toMatchObject({ ok: false, kind: 'broken' })
    await rm(path.dirname(file), { recursive: true })
  })
})
