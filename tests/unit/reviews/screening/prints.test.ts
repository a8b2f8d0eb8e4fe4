import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { perceptualHashOf } from '#reviews/photos/perceptual-hash.ts'
import { bandsOf, distanceOf, nearBandsOf } from '#reviews/screening/photo-bands.ts'
import { likeness, printText } from '#reviews/screening/text-print.ts'

describe('the print of a text', () => {
  const text = '这款茶的香气很好，回甘明显，第二泡比第一泡更顺口，包装也很结实。'

  it('is that of the same words in another dress', () => {
    expect(printText('這款茶的香氣很好  回甘明顯！第二泡比第一泡更順口，包裝也很結實')).toEqual(printText(text))
  })

  it('shares bands with a copy in which a few words were changed, and none with another text', () => {
    const copy = text.replace('结实', '好看')
    const bandsOfCopy = printText(copy)!.bands
    expect(printText(text)!.bands.some((key, band) => bandsOfCopy[band] === key)).toBe(true)
    expect(likeness(text, copy)).toBeGreaterThan(60)
    const other = '快递送得很慢，客服的态度也不算好，不过东西本身没有什么毛病。'
    const bandsOfOther = printText(other)!.bands
    expect(printText(text)!.bands.some((key, band) => bandsOfOther[band] === key)).toBe(false)
    expect(likeness(text, other)).toBeLessThan(10)
  })

  it('is none for what two people say by chance', () => {
    expect(printText('很好用，会回购')).toBeNull()
  })
})

/** Grey noise, smoothed: the same picture for the same seed. */
const picture = (seed: number, width = 400) => {
  const side = 12
  let state = seed
  const pixels = Buffer.from(
    Array.from({ length: side * side }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state >>> 24
    }),
  )
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } }).resize({ width, height: width, kernel: 'cubic' })
}

describe('the print of a picture', () => {
  it('stays the same when it is made smaller and squeezed harder, and is another for another picture', async () => {
    const hash = await perceptualHashOf(await picture(7).webp({ quality: 90 }).toBuffer())
    const copy = await perceptualHashOf(await picture(7, 250).jpeg({ quality: 40 }).toBuffer())
    const other = await perceptualHashOf(await picture(8).webp({ quality: 90 }).toBuffer())
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
    expect(distanceOf(hash, copy)).toBeLessThanOrEqual(6)
    expect(distanceOf(hash, other)).toBeGreaterThan(12)
  })

  it('is found by its quarters however six or seven of its bits differ', () => {
    const bits = fc.uniqueArray(fc.nat({ max: 63 }), { maxLength: 7 })
    const hashes = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })
    fc.assert(
      fc.property(hashes, bits, (hash, changed) => {
        const hex = (value: bigint) => value.toString(16).padStart(16, '0')
        const other = hex(changed.reduce((value, bit) => value ^ (1n << BigInt(bit)), hash))
        const near = new Set(nearBandsOf(hex(hash)).map(({ band, key }) => `${band} ${key}`))
        const kept = bandsOf(other)
        // Plain walls are not looked for.
        fc.pre(near.size > 0 && kept.length > 0)
        expect(kept.some(({ band, key }) => near.has(`${band} ${key}`))).toBe(true)
        expect(distanceOf(hex(hash), other)).toBe(changed.length)
      }),
    )
  })

  it('is none for a plain wall', async () => {
    const wall = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#b93a26' } })
      .webp()
      .toBuffer()
    expect(bandsOf(await perceptualHashOf(wall))).toEqual([])
  })
})
