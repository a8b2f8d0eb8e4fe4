import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A small real picture. */
export const makePicture = (format: 'jpeg' | 'png' | 'webp', { width = 64, height = 48 } = {}): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#b93a26' } })
    .toFormat(format)
    .toBuffer()

/** A photo with the place it was taken at, the camera's name, and a note to turn it by 90 degrees. */
export const makePhotoWithPlace = (): Promise<Buffer> =>
  sharp({ create: { width: 80, height: 40, channels: 3, background: '#1f6b52' } })
    .withExif({
      IFD0: { Make: 'SecretPhone', Copyright: 'Lin Xiaoyu' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '121/1 28/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** A PNG of one colour and one bit a pixel: 30,000 × 30,000 pixels in about 110 KB. */
export function makePngBomb(side = 30_000): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
