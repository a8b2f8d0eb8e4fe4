import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { MAX_PHOTO_BYTES, remakePhoto } from '#reviews/photo.ts'
import { makePhotoWithPlace, makePicture, makePngBomb } from '../../builders/pictures.ts'

const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const made = await remakePhoto(bytes)
  return made.ok ? 'made' : made.message.en
}

describe("a buyer's photo", () => {
  it.each(['jpeg', 'png', 'webp'] as const)('of %s becomes WebP', async (format) => {
    const made = await remakePhoto(await makePicture(format))
    expect(made.ok && (await sharp(made.value).metadata())).toMatchObject({ format: 'webp', width: 64, height: 48 })
  })

  it('loses the place and the camera, and stands upright', async () => {
    const photo = await makePhotoWithPlace()
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('SecretPhone')
    const made = await remakePhoto(photo)
    if (!made.ok) throw new Error(made.message.en)
    const after = await sharp(made.value).metadata()
    expect(after.exif).toBeUndefined()
    expect([after.width, after.height]).toEqual([40, 80])
    expect(made.value.includes('SecretPhone') || made.value.includes('Xiaoyu')).toBe(false)
  })

  it('is made smaller when it is larger than any page shows', async () => {
    const made = await remakePhoto(await makePicture('jpeg', { width: 4000, height: 1000 }))
    expect(made.ok && (await sharp(made.value).metadata()).width).toBe(2000)
  })

  it('keeps nothing that was hidden behind the picture', async () => {
    const polyglot = Buffer.concat([
      await makePicture('jpeg'),
      Buffer.from('PK\x03\x04<script>alert(1)</script><?php system($_GET[0]);'),
    ])
    const made = await remakePhoto(polyglot)
    expect(made.ok && made.value.includes('script')).toBe(false)
    expect(made.ok).toBe(true)
  })

  it('is refused, quickly, when it would unfold to 900 million pixels', async () => {
    const bomb = makePngBomb()
    expect(bomb.length).toBeLessThan(200_000)
    const started = performance.now()
    expect(await reasonOf(bomb)).toContain('40 million pixels')
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it.each([
    ['SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1')],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['HEIC', Buffer.from('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00', 'latin1')],
  ])('that is really %s is refused by name, whatever the file is called', async (name, bytes) => {
    expect(await reasonOf(bytes)).toContain(name)
  })

  it('is refused when it is text, empty, cut off or too heavy', async () => {
    expect(await reasonOf(Buffer.from('<html>hello</html>'))).toContain('no picture')
    expect(await reasonOf(Buffer.alloc(0))).toContain('empty')
    expect(await reasonOf((await makePicture('jpeg', { width: 800, height: 800 })).subarray(0, 700))).toContain('damaged')
    const heavy = Buffer.concat([await makePicture('jpeg'), Buffer.alloc(MAX_PHOTO_BYTES)])
    expect(await reasonOf(heavy)).toContain('8 MB')
  })
})

describe('this process', () => {
  it('opens no picture but JPEG, PNG and WebP, whoever asks sharp', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    await expect(sharp(svg).png().toBuffer()).rejects.toThrow()
    await expect(sharp(Buffer.from('GIF89a')).png().toBuffer()).rejects.toThrow()
  })
})
