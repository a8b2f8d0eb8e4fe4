import { expect, test } from 'vitest'
import { readLook } from '#look/look.ts'
import { presets } from '#look/presets.ts'
import { makePicture } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload } = await testPayload()

const readBrand = () => payload.findGlobal({ slug: 'brand' })
const save = (data: object) => payload.updateGlobal({ slug: 'brand', data: data as never })

test('a hub whose brand chose nothing has the look that it always had', async () => {
  expect(readLook({ ...(await readBrand()) })).toEqual(readLook({}))
})

test('a preset is kept as it was filled in', async () => {
  const { values } = presets[1]!
  await save(values)
  expect(readLook({ ...(await readBrand()) })).toEqual(readLook(values))
  await save(presets[0]!.values)
  expect(readLook({ ...(await readBrand()) })).toEqual(readLook({}))
})

test('a seal is one character, and what is none of a list is refused', async () => {
  for (const data of [
    { seals: { articles: '图文' } },
    { seals: { offer: '"' } },
    { radius: '5' },
    { darkPolicy: 'never' },
    { neutrals: '' },
  ])
    await expect(save(data), JSON.stringify(data)).rejects.toMatchObject({ status: 400 })
  expect(readLook({ ...(await readBrand()) }).seals.articles).toBe('文')
})

test('a picture that the brand shows in any place is in use', async () => {
  for (const place of ['logo', 'logoDark', 'mark', 'serviceQr']) {
    const { id } = await makePicture(payload)
    await save({ [place]: id })
    await expect(payload.delete({ collection: 'media', id }), place).rejects.toMatchObject({ status: 409 })
    await save({ [place]: null })
    await payload.delete({ collection: 'media', id })
  }
})
