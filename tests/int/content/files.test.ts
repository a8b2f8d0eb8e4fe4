import { readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { findFileUses } from '#content/media-usage.ts'
import { sweepPictures } from '#content/pictures/sweep-pictures.ts'
import { HOUR_MS } from '#platform/days.ts'
import { bodyWithBlock, makeArticle, makePicture, makeProduct, pictureFile } from '../../builders/content.ts'
import { makeMp4 } from '../../builders/mp4.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload, pool, dataDir } = await testPayload()

const clipFile = (data: Buffer) => ({ data, mimetype: 'video/mp4', name: 'IMG_2031.mp4', size: data.length })

test('a picture is stored as WebP in its sizes, without metadata, under a name that says nothing', async () => {
  const picture = await makePicture(payload)
  expect(picture.filename).toMatch(/^[0-9a-f]{24}\.webp$/)
  expect(picture.mimeType).toBe('image/webp')
  expect(Object.keys(picture.sizes ?? {}).sort()).toEqual(['share', 'w1080', 'w1600', 'w240', 'w480', 'w750'])
  expect(picture.sizes?.w1080).toMatchObject({ width: 1080, height: 720, mimeType: 'image/webp' })
  expect(picture.sizes?.share).toMatchObject({ width: 1080, mimeType: 'image/jpeg' })
  expect(picture.sizes?.w1600?.filename ?? null).toBeNull()
  for (const name of [picture.filename, picture.sizes?.share?.filename, picture.sizes?.w240?.filename]) {
    const metadata = await sharp(await readFile(path.join(dataDir, 'uploads/media', name!))).metadata()
    expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined])
  }
})

describe('a picture that is cropped, or whose middle is moved', () => {
  const folder = path.join(dataDir, 'uploads/media')
  const stored = (name: string | null | undefined) => stat(path.join(folder, name!))
  const edit = (id: string, uploadEdits: object, data: object = {}) =>
    payload.update({ collection: 'media', id, data, req: { query: { uploadEdits } } as never })
  const crop = { crop: { x: 0, y: 0, width: 50, height: 50, unit: '%' }, widthInPixels: 600, heightInPixels: 400 }

  test('gets new names; what stood at the old ones is gone soon', async () => {
    const picture = await makePicture(payload)
    const cropped = await edit(picture.id, crop)
    expect(cropped).toMatchObject({ width: 600, height: 400, filename: expect.stringMatching(/^[0-9a-f]{24}\.webp$/) })
    expect(cropped.filename).not.toBe(picture.filename)
    // Pages that are open still want it.
    expect((await stored(picture.sizes?.w480?.filename)).size).toBeGreaterThan(0)
    await sweepPictures(pool, new Date(Date.now() + HOUR_MS))
    await expect(stored(picture.filename)).rejects.toThrow()
    await expect(stored(picture.sizes?.w480?.filename)).rejects.toThrow()
    const moved = await edit(picture.id, { focalPoint: { x: 10, y: 20 } })
    expect(moved.sizes?.share?.filename).not.toBe(cropped.sizes?.share?.filename)
    expect((await stored(moved.filename)).size).toBeGreaterThan(0)
    const named = await payload.update({ collection: 'media', id: picture.id, data: { alt: '新的说明' } })
    expect(named.filename).toBe(moved.filename)
  })

  test('keeps its files when the change is refused', async () => {
    const picture = await makePicture(payload)
    const before = await readFile(path.join(folder, picture.filename!))
    await expect(edit(picture.id, crop, { alt: ' ' })).rejects.toThrow()
    expect(await payload.findByID({ collection: 'media', id: picture.id })).toMatchObject({ filename: picture.filename })
    expect((await readFile(path.join(folder, picture.filename!))).equals(before)).toBe(true)
    expect((await stored(picture.sizes?.w480?.filename)).size).toBeGreaterThan(0)
    await sweepPictures(pool, new Date(Date.now() + HOUR_MS))
    expect((await stored(picture.sizes?.share?.filename)).size).toBeGreaterThan(0)
  })

  test('gets its files back by the sweep when the process ended in between', async () => {
    const picture = await makePicture(payload)
    await rename(path.join(folder, picture.filename!), path.join(folder, `${picture.filename}.kept`))
    await sweepPictures(pool, new Date(Date.now() + HOUR_MS))
    expect((await stored(picture.filename)).size).toBeGreaterThan(0)
  })
})

test.each([
  ['SVG called jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'image/jpeg'],
  ['HTML called png', Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/png'],
  ['a GIF', Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'), 'image/gif'],
  ['a JPEG cut short', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
])('%s is refused', async (_, data, mimetype) => {
  const file = { data, mimetype, name: 'x.jpg', size: data.length }
  await expect(payload.create({ collection: 'media', data: { alt: 'x' }, file })).rejects.toMatchObject({ status: 400 })
})

test('a picture without a description is refused', async () => {
  await expect(payload.create({ collection: 'media', data: { alt: ' ' }, file: await pictureFile() })).rejects.toThrow()
})

test('a picture in use, anywhere, is not deleted, and the refusal says where', async () => {
  const picture = await makePicture(payload)
  const inBody = bodyWithBlock({ blockType: 'picture', media: picture.id })
  const inGallery = bodyWithBlock({ blockType: 'gallery', media: [picture.id] })
  const cover = await makeArticle(payload, { title: '用作封面', cover: picture.id })
  const body = await makeArticle(payload, { title: '用在正文', body: inBody })
  const draft = await makeArticle(payload, { title: '只在草稿' })
  await payload.update({ collection: 'articles', id: draft.id, data: { body: inGallery as never }, draft: true })
  const product = await makeProduct(payload, { name: '图集商品', gallery: [picture.id] })
  await payload.updateGlobal({ slug: 'brand', data: { logo: picture.id } })

  const refusal = payload.delete({ collection: 'media', id: picture.id })
  await expect(refusal).rejects.toMatchObject({ status: 409 })
  await expect(refusal).rejects.toThrow(/还有 5 处在用，不能删除：.*图文《用作封面》/)
  expect(await payload.findByID({ collection: 'media', id: picture.id })).toBeTruthy()

  for (const { id } of [cover, body, draft]) await payload.delete({ collection: 'articles', id })
  await payload.update({ collection: 'products', id: product.id, data: { gallery: [] } })
  await payload.updateGlobal({ slug: 'brand', data: { logo: null } })
  await payload.delete({ collection: 'media', id: picture.id })
  await expect(stat(path.join(dataDir, 'uploads/media', picture.filename!))).rejects.toThrow()
})

test('a document in the trash still counts as a use, and is named as such', async () => {
  const picture = await makePicture(payload)
  const { id } = await makeArticle(payload, { title: '回收站里', cover: picture.id })
  await payload.update({ collection: 'articles', id, data: { deletedAt: new Date().toISOString() } })
  const req = { payload, i18n: { language: 'zh' } } as never
  expect(await findFileUses(req, { collection: 'media', id: picture.id })).toEqual([
    { collection: 'articles', id, title: '回收站里', trashed: true },
  ])
  await expect(payload.delete({ collection: 'media', id: picture.id })).rejects.toThrow('（回收站）')
})

test('a clip is checked by its bytes and says how long it is; its short video too', async () => {
  const file = clipFile(makeMp4({ timescale: 600, duration: 2_430 }))
  const clip = await payload.create({ collection: 'clips', data: { title: '开箱' }, file })
  expect(clip).toMatchObject({
    durationSeconds: 4.1,
    mimeType: 'video/mp4',
    filename: expect.stringMatching(/^[0-9a-f]{24}\.mp4$/),
  })
  const video = await payload.create({
    collection: 'short-videos',
    data: { title: '开箱', kind: 'showcase', source: 'file', file: clip.id, _status: 'published' },
  })
  expect(video.durationSeconds).toBe(4.1)
  await expect(payload.delete({ collection: 'clips', id: clip.id })).rejects.toThrow(/短视频《开箱》/)
})

test.each([
  ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(10))],
  ['sound alone', makeMp4({ timescale: 600, duration: 600, tracks: [] })],
  ['a file cut short', makeMp4({ timescale: 600, duration: 600 }).subarray(0, 100)],
])('%s called mp4 is refused', async (_, data) => {
  await expect(payload.create({ collection: 'clips', data: { title: 'x' }, file: clipFile(data) })).rejects.toMatchObject({
    status: 400,
  })
})

test('to a colleague a wrong file is refused in words, before anything else looks at it', async () => {
  const req = { user: { id: '0', collection: 'users', role: 'editor' } }
  const bytes = Buffer.from('<!doctype html>'.repeat(20))
  const clip = payload.create({ collection: 'clips', data: { title: 'x' }, file: clipFile(bytes), req: req as never })
  await expect(clip).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining('不是 MP4'),
    data: { errors: [{ path: 'file', message: expect.stringContaining('不是 MP4') }] },
  })
  const file = { data: bytes, mimetype: 'image/jpeg', name: 'x.jpg', size: bytes.length }
  const picture = payload.create({ collection: 'media', data: { alt: 'x' }, file, req: req as never })
  await expect(picture).rejects.toMatchObject({
    status: 400,
    data: { errors: [{ path: 'file', message: expect.stringContaining('不是 JPEG') }] },
  })
})
