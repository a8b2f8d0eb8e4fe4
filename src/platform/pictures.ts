import sharp from 'sharp'

// Decoders are where picture libraries break. This process opens JPEG, PNG and WebP and nothing else, whoever asks.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })

export { sharp }

export type PictureKind = 'jpeg' | 'png' | 'webp'

/** What a file says it is by its first bytes, whatever its name: one of ours, another known kind, or `null`. */
export function pictureKindOf(bytes: Uint8Array): PictureKind | 'gif' | 'svg' | 'heif' | 'pdf' | null {
  const head = Buffer.from(bytes.subarray(0, 512))
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  const text = head.toString('latin1')
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a/.test(text)) return 'gif'
  if (text.startsWith('%PDF-')) return 'pdf'
  if (text.slice(4, 8) === 'ftyp' && /^(hei[cxms]|hev[cx]|mif1|msf1|avi[fs])/.test(text.slice(8, 12))) return 'heif'
  if (/<(\?xml|!doctype svg|svg)/i.test(text)) return 'svg'
  return null
}
