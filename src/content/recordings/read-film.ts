import { type FileHandle, open } from 'node:fs/promises'
import { fail, type Result } from '#platform/result.ts'
import { type Mp4, type Mp4Flaw, readMp4 } from '../mp4.ts'

/** The table of contents of a film of some hours has a few MB. */
const LARGEST_KEPT_BYTES = 64 * 1024 * 1024
const MOST_BOXES = 100_000
const HEADER_BYTES = 16

type Outer = { type: string; at: number; size: number }

/**
 * Reads an MP4 film that is too large to be held: only where its boxes lie and what stands in those that tell of it. The pictures and
 * the sound, most of the file, are left where they are. Refuses what `readMp4` refuses.
 */
export async function readFilm(path: string): Promise<Result<Mp4, Mp4Flaw>> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const boxes = await outerBoxes(file, size)
    if (boxes[0]?.type !== 'ftyp') return fail('not-mp4', 'no ftyp box at the beginning')
    const end = boxes.reduce((at, box) => (at === box.at ? box.at + box.size : Number.NaN), 0)
    if (end !== size) return fail('broken', 'boxes do not fill the file')
    const kept = await Promise.all(boxes.map((box) => shorten(file, box)))
    return readMp4(Buffer.concat(kept))
  } finally {
    await file.close()
  }
}

async function outerBoxes(file: FileHandle, size: number): Promise<Outer[]> {
  const boxes: Outer[] = []
  for (let at = 0; at + 8 <= size && boxes.length < MOST_BOXES; ) {
    const header = await bytesAt(file, at, Math.min(HEADER_BYTES, size - at))
    const short = header.readUInt32BE(0)
    const isLong = short === 1 && header.length >= HEADER_BYTES
    const own = isLong ? Number(header.readBigUInt64BE(8)) : short === 0 ? size - at : short
    if (own < (isLong ? HEADER_BYTES : 8)) break
    boxes.push({ type: header.toString('latin1', 4, 8), at, size: own })
    at += own
  }
  return boxes
}

/** The box itself when it tells of the film, else an empty one of its type. */
async function shorten(file: FileHandle, { type, at, size }: Outer): Promise<Buffer> {
  if ((type === 'ftyp' || type === 'moov') && size <= LARGEST_KEPT_BYTES) return bytesAt(file, at, size)
  const empty = Buffer.alloc(8)
  empty.writeUInt32BE(8)
  empty.write(type, 4, 'latin1')
  return empty
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}
