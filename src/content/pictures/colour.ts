import { sharp } from '#platform/pictures.ts'

/** The colour most of a picture has, as `#rrggbb`: what stands in its place until it is there. */
export async function findColour(picture: string | Uint8Array): Promise<string> {
  const small = await sharp(picture)
    .resize({ width: 48, height: 48, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer()
  const { dominant } = await sharp(small).stats()
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
