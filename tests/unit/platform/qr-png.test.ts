import sharp from 'sharp'
import { expect, it } from 'vitest'
import { qrPng } from '#platform/qr-png.ts'
import { scan } from '../../builders/scan.ts'

it('the picture of a code is a PNG that leads to its address', async () => {
  const address = 'https://hub.example/videos/san-fen-zhong?ch=official-account'
  const picture = qrPng(address)
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', channels: 1 })
  expect(await scan(await sharp(picture).jpeg().toBuffer())).toBe(address)
})
