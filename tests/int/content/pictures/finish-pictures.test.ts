import { readdir, readFile, unlink } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { finishNext } from '#content/pictures/finish-pictures.ts'
import { sweepPictures } from '#content/pictures/sweep-pictures.ts'
import { HOUR_MS } from '#platform/days.ts'
import { listArticles } from '#site/reading/articles.ts'
import { makeArticle, makePicture } from '../../../builders/content.ts'
import { testPayload } from '../../../builders/payload.ts'

const { payload, pool, dataDir } = await testPayload()
const folder = path.join(dataDir, 'uploads/media')

const read = (id: string) => payload.findByID({ collection: 'media', id })
const finishAll = async () => {
  while (await finishNext(payload, pool));
}

/** Soft light and shade, as in a photo. */
async function makePhoto() {
  const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const
  const small = sharp({ create: { width: 40, height: 30, channels: 3, background: '#1f6b52', noise } })
  const data = await sharp(await small.png().toBuffer())
    .resize(1200, 900)
    .jpeg()
    .toBuffer()
  const file = { data, mimetype: 'image/jpeg', name: 'x.jpg', size: data.length }
  return payload.create({ collection: 'media', data: { alt: '茶园' }, file })
}

test('a picture has its colour as soon as it is there', async () => {
  const { colour } = await makePicture(payload)
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour!.slice(at, at + 2), 16))
  for (const [index, wanted] of [0x7a, 0x9a, 0x6b].entries()) expect(Math.abs(channels[index]! - wanted)).toBeLessThan(16)
})

test('pages read the colour of a cover with its card', async () => {
  const cover = await makePicture(payload)
  const { id } = await makeArticle(payload, { cover: cover.id })
  const { cards } = await listArticles({ payload, locale: 'zh' }, { where: { id: { equals: id } } })
  expect([cover.colour, cards[0]?.cover?.colour]).toEqual([
    expect.stringMatching(/^#[0-9a-f]{6}$/),
    expect.stringMatching(/^#[79ab6]{3}$/),
  ])
})

test('the cover of something published gets copies in AVIF beside its sizes; other pictures get none', async () => {
  const [cover, other, draft] = [await makePhoto(), await makePhoto(), await makePhoto()]
  await makeArticle(payload, { cover: cover.id })
  await makeArticle(payload, { cover: draft.id, _status: 'draft' })
  await finishAll()
  const copies = (await read(cover.id)).avif as string[]
  const sizes = [cover.sizes!.w480!, cover.sizes!.w750!, cover.sizes!.w1080!].map(({ filename }) => filename!)
  expect(copies).toEqual(sizes.map((name) => name.replace('.webp', '.avif')))
  for (const [index, copy] of copies.entries()) {
    const bytes = await readFile(path.join(folder, copy))
    expect(bytes.subarray(4, 12).toString('latin1')).toBe('ftypavif')
    expect(bytes.length).toBeLessThan((await readFile(path.join(folder, sizes[index]!))).length)
  }
  expect((await read(other.id)).avif ?? null).toBeNull()
  expect((await read(draft.id)).avif ?? null).toBeNull()
})

test('a file that is not here is not asked for again and again, and its picture stays', async () => {
  const lost = await makePhoto()
  await makeArticle(payload, { cover: lost.id })
  await unlink(path.join(folder, lost.filename!))
  await finishAll()
  expect(await read(lost.id)).toMatchObject({ avif: [], colour: expect.stringMatching(/^#[0-9a-f]{6}$/) })
})

test('nobody writes what the hub finds out by itself', async () => {
  const picture = await makePicture(payload)
  const user = { id: 'u', collection: 'users', role: 'administrator' } as never
  const data = { colour: '#000000', avif: ['../secrets'] }
  await payload.update({ collection: 'media', id: picture.id, data, user, overrideAccess: false })
  expect(await read(picture.id)).toMatchObject({ colour: picture.colour, avif: null })
})

test('copies go when their picture is gone, and others stay', async () => {
  const [kept, gone] = [await makePhoto(), await makePhoto()]
  const articles = [await makeArticle(payload, { cover: kept.id }), await makeArticle(payload, { cover: gone.id })]
  await finishAll()
  await payload.delete({ collection: 'articles', id: articles[1]!.id })
  await payload.delete({ collection: 'media', id: gone.id })
  await sweepPictures(pool, new Date())
  expect((await readdir(folder)).some((name) => name.startsWith(path.parse(gone.filename!).name))).toBe(true)
  await sweepPictures(pool, new Date(Date.now() + HOUR_MS))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.avif'))
  expect(names.some((name) => name.startsWith(path.parse(kept.filename!).name))).toBe(true)
  expect(names.some((name) => name.startsWith(path.parse(gone.filename!).name))).toBe(false)
})
