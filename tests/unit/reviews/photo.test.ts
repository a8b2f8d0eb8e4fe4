import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { remakePhoto } from '#reviews/photos/photo.ts'
import { MAX_PHOTO_BYTES } from '#reviews/photos/refuse-photo.ts'
import { makePhotoWithPlace, makePicture, makePngBomb } from '../../builders/pictures.ts'

const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const made = await remakePhoto(bytes)
  return made.ok ? 'made' : made.message.en
}

describe("a buyer's photo", () => {
  it.each(['jpeg', 'png', 'webp'] as const)('of %s becomes WebP', async (format) => {
    const made = await remakePhoto(await makePicture(format))
    if (!made.ok) throw new Error(made.message.en)
    expect(await sharp(made.value.full).metadata()).toMatchObject({ format: 'webp', width: 64, height: 48 })
    expect(await sharp(made.value.inspection).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 48 })
    expect(made.value.sizes.map(({ name }) => name)).toEqual(['small', 'large'])
    expect(made.value.aiMark).toBe(false)
  })

  it('loses the place and the camera, and stands upright', async () => {
    const photo = await makePhotoWithPlace()
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('SecretPhone')
    const made = await remakePhoto(photo)
    if (!made.ok) throw new Error(made.message.en)
    for (const file of [made.value.full, made.value.inspection, ...made.value.sizes.map(({ data }) => data)]) {
      const after = await sharp(file).metadata()
      expect(after.exif).toBeUndefined()
      expect([after.width, after.height]).toEqual([40, 80])
      expect(Buffer.from(file).includes('SecretPhone') || Buffer.from(file).includes('Xiaoyu')).toBe(false)
    }
  })

  it('is made smaller when it is larger than any page shows', async () => {
    const made = await remakePhoto(await makePicture('jpeg', { width: 4000, height: 1000 }))
    expect(made.ok && [made.value.width, ...made.value.sizes.map(({ width }) => width)]).toEqual([2000, 480, 1080])
  })

  it.each([
    ['a script', 'jpeg', '<script>alert(1)</script>'],
    ['a program', 'png', '<?php system($_GET[0]);'],
    ['a page', 'webp', '<!DOCTYPE html><body>'],
    ['a PDF', 'jpeg', '%PDF-1.7'],
    ['an archive', 'png', 'PK\x03\x04'],
    ['the directory of an archive', 'webp', `PK\x05\x06${'\0'.repeat(18)}`],
  ] as const)('that hides %s behind a %s is refused', async (_what, format, hidden) => {
    const polyglot = Buffer.concat([await makePicture(format), Buffer.from(hidden, 'latin1')])
    expect(await reasonOf(polyglot)).toContain('hides')
  })

  it('that hides a script in its metadata is refused', async () => {
    const photo = await sharp(await makePicture('jpeg'))
      .withExif({ IFD0: { ImageDescription: '<script src=//evil.example>' } })
      .jpeg()
      .toBuffer()
    expect(await reasonOf(photo)).toContain('hides')
  })

  it('with the film of a motion photo behind it is taken, and the film left behind', async () => {
    const film = Buffer.from(`\0\0\0\x18ftypmp42${'film'.repeat(500)}`, 'latin1')
    const made = await remakePhoto(Buffer.concat([await makePicture('jpeg'), film]))
    expect(made.ok && Buffer.from(made.value.full).includes('film')).toBe(false)
    expect(made.ok).toBe(true)
  })

  it.each([
    [
      'IPTC in XMP',
      '<rdf:Description Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/>',
    ],
    ['GB 45438 in XMP', '<rdf:Description TC260:AIGC="{&quot;Label&quot;:&quot;1&quot;}"/>'],
  ])('marked as made by AI (%s) is known as such before the mark is taken away', async (_name, xmp) => {
    const photo = await sharp(await makePicture('webp'))
      .withXmp(`<x:xmpmeta>${xmp}</x:xmpmeta>`)
      .jpeg()
      .toBuffer()
    const made = await remakePhoto(photo)
    expect(made.ok && made.value.aiMark).toBe(true)
    expect(made.ok && (await sharp(made.value.full).metadata()).xmp).toBeUndefined()
  })

  it.each(['jpeg', 'png', 'webp'] as const)('marked in the EXIF of %s is known as such', async (format) => {
    const photo = await sharp(await makePicture('png'))
      .withExif({ IFD0: { ImageDescription: '{"AIGC":{"Label":"1","ContentProducer":"x"}}' } })
      .toFormat(format)
      .toBuffer()
    const made = await remakePhoto(photo)
    expect(made.ok && made.value.aiMark).toBe(true)
  })

  it('that was only edited, or signed by a camera, is not marked', async () => {
    const photo = await sharp(await makePicture('png'))
      .withXmp('<x:xmpmeta c2pa:manifest="urn:c2pa" tool="digitalCapture AIGC-free"/>')
      .jpeg()
      .toBuffer()
    const made = await remakePhoto(photo)
    expect(made.ok && made.value.aiMark).toBe(false)
  })

  it('is refused when it would unfold to 900 million pixels', async () => {
    const bomb = makePngBomb()
    expect(bomb.length).toBeLessThan(200_000)
    expect(await reasonOf(bomb)).toContain('40 million pixels')
  })

  it.each([
    ['SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1')],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['web page', Buffer.from('\n<html><body>hello</body></html>')],
    ['archive', Buffer.from('PK\x03\x04\x14\0', 'latin1')],
    ['HEIC', Buffer.from('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00', 'latin1')],
  ])('that is really %s is refused by name, whatever the file is called', async (name, bytes) => {
    expect(await reasonOf(bytes)).toContain(name)
  })

  it('is refused when it moves: 20,000 pictures in a GIF, or two in a WebP', async () => {
    const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])
    const gif = Buffer.concat([Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1'), ...Array(20_000).fill(frame), Buffer.from(';')])
    expect(await reasonOf(gif)).toContain('GIF')
    const webp = Buffer.from(await makePicture('webp'))
    const extended = Buffer.from(`RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0`, 'latin1')
    expect(await reasonOf(Buffer.concat([extended, Buffer.alloc(6), webp.subarray(12)]))).toContain('Moving')
  })

  it('is refused when it is text, empty, cut off or too heavy', async () => {
    expect(await reasonOf(Buffer.from('hello, this is a note'))).toContain('no picture')
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
