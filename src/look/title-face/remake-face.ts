import type { FaceMade } from './face-job.ts'
import { unpackedSize } from './file-kind.ts'
import { levelOneSigns } from './level-one.ts'
import { type Axis, readAxes, readSigns, readTables } from './sfnt.ts'

/** What a face may weigh unpacked; the largest Chinese ones have some 25 MB. */
const MOST_UNPACKED = 40 * 1024 * 1024
/** Titles have this weight in the other faces as well. */
const WEIGHT = 700
/** Neither hints nor layout are of use to titles, and the less of a stranger's file is kept, the better. */
const DROPPED = [
  'GPOS',
  'GSUB',
  'GDEF',
  'BASE',
  'DSIG',
  'STAT',
  'MVAR',
  'SVG ',
  'COLR',
  'CPAL',
  'CBDT',
  'CBLC',
  'sbix',
  'morx',
  'kern',
]

type SubsetFont = typeof import('subset-font')['default']
// Only once the limits of its process are set.
const subsetFont: SubsetFont = async (...asked) => (await import('subset-font')).default(...asked)

const HAN = /^\p{Script=Han}$/u

/** Makes a face of an uploaded file, or says why none can be made. Opens what strangers may have made: only in the process apart. */
export async function remakeFace(file: Uint8Array): Promise<FaceMade> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  const isPacked = bytes.subarray(0, 4).toString('latin1') === 'wOF2'
  if (isPacked && unpackedSize(bytes) > MOST_UNPACKED) return { refused: 'too-large' }
  const plain = isPacked ? await convert(bytes) : bytes
  const tables = plain && readTables(plain)
  if (!plain || !tables) return { refused: 'broken' }
  try {
    const axes = readAxes(tables)
    const signs = readSigns(tables)
    // A supplement of rare characters alone sets no title.
    if (!levelOneSigns().some((sign) => signs.has(sign.codePointAt(0)!))) return { refused: 'no-han' }
    const made = await rewrite(plain, axes)
    if (!made) return { refused: axes.length > 0 ? 'variable' : 'broken' }
    if (made.length > MOST_UNPACKED) return { refused: 'too-large' }
    const kept = readSigns(readTables(made)!)
    const han = [...kept].filter((sign) => HAN.test(String.fromCodePoint(sign)))
    const missing = levelOneSigns().filter((sign) => !kept.has(sign.codePointAt(0)!))
    return { remade: { bytes: made, han: han.length, missing: missing.join(''), weight: weightOf(axes) } }
  } catch {
    return { refused: 'broken' }
  }
}

/** The file that a page gets: these signs of a remade face, and which Chinese ones it has not. */
export async function cutFace(face: Uint8Array, signs: string): Promise<FaceMade> {
  const bytes = Buffer.from(face.buffer, face.byteOffset, face.length)
  const there = readSigns(readTables(bytes)!)
  const lacking = [...signs].filter((sign) => HAN.test(sign) && !there.has(sign.codePointAt(0)!))
  const woff2 = await subsetFont(bytes, signs, { targetFormat: 'woff2', noHinting: true, dropTables: ['GPOS', 'GSUB'] })
  return { woff2, lacking: lacking.join('') }
}

async function rewrite(plain: Buffer, axes: readonly Axis[]): Promise<Buffer | null> {
  const variationAxes = Object.fromEntries(axes.map((axis) => [axis.tag, placeOn(axis)]))
  try {
    const made = await subsetFont(plain, undefined, {
      targetFormat: 'truetype',
      keepAllGlyphs: true,
      noHinting: true,
      dropTables: DROPPED,
      ...(axes.length > 0 ? { variationAxes } : {}),
    })
    const tables = readTables(made)
    return tables && readAxes(tables).length === 0 ? made : null
  } catch {
    return null
  }
}

/** A title has one weight, so a variable face is fixed: bold as far as it goes, and at its usual place on every other axis. */
const placeOn = ({ tag, least, usual, most }: Axis): number => (tag === 'wght' ? Math.min(most, Math.max(least, WEIGHT)) : usual)

const weightOf = (axes: readonly Axis[]): number | null => {
  const weight = axes.find(({ tag }) => tag === 'wght')
  return weight ? placeOn(weight) : null
}

/** The plain face in a WOFF2; `null` when it cannot be unpacked. */
async function convert(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await subsetFont(bytes, undefined, { targetFormat: 'truetype', keepAllGlyphs: true, noHinting: true, dropTables: [] })
  } catch {
    return null
  }
}
