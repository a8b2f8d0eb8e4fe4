import { sharp } from '#platform/pictures.ts'

const [WIDTH, HEIGHT] = [9, 8]

/**
 * What a picture looks like in 64 bits, 16 hex digits: whether each point of a 9 × 8 grey picture is lighter than the one to its right
 * (dHash). Another size, format or quality changes few of them.
 */
export async function perceptualHashOf(picture: Buffer): Promise<string> {
  const { data } = await sharp(picture)
    .greyscale()
    .resize({ width: WIDTH, height: HEIGHT, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  let hash = 0n
  for (let row = 0; row < HEIGHT; row++)
    for (let column = 0; column < WIDTH - 1; column++) {
      const at = row * WIDTH + column
      hash = (hash << 1n) | (data[at]! > data[at + 1]! ? 1n : 0n)
    }
  return hash.toString(16).padStart(16, '0')
}
