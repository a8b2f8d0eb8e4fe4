import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { qrSvg } from '#admin/qr-svg.ts'

test('a QR code, drawn as a picture, says the address again', async () => {
  const address = 'https://hub.example/reviews/new?order=4v.abcdefghijklmnopqrstuvwxyzABCDEF0123456789-_'
  const svg = Buffer.from(qrSvg(address))
  const { data, info } = await sharp(svg, { density: 600 })
    .flatten({ background: '#fff' })
    .resize(400)
    .ensureAlpha()
    .raw()
    .toBuffer({
      resolveWithObject: true,
    })
  expect(decodeQR({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) })).toBe(address)
})
