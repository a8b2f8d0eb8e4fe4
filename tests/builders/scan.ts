import decodeQR from 'qr/decode.js'
import sharp from 'sharp'

/** What the QR code on a picture says, read as a phone would that sees the picture half as large. */
export async function scan(picture: Uint8Array): Promise<string> {
  const { data, info } = await sharp(picture).resize(720).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return decodeQR({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) })
}
