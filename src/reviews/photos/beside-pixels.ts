import { inflateSync } from 'node:zlib'
import type { PictureKind } from '#platform/pictures.ts'

/** What a picture file carries besides its pixels: blocks of metadata, unpacked, and whatever stands after its end. */
export type BesidePixels = { blocks: Buffer[]; after: Buffer }

const MAX_UNPACKED = 1024 * 1024

/** Reads the structure of a JPEG, PNG or WebP and no pixel. A broken file gives what could be read of it. */
export function readBesidePixels(bytes: Uint8Array, kind: PictureKind): BesidePixels {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { jpeg: readJpeg, png: readPng, webp: readWebp }[kind](file)
}

function readJpeg(file: Buffer): BesidePixels {
  const blocks: Buffer[] = []
  let at = 2
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    // The picture itself begins here.
    if (marker === 0xda || marker === 0xd9) break
    const end = at + 2 + file.readUInt16BE(at + 2)
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) blocks.push(file.subarray(at + 4, end))
    at = end
  }
  const end = file.indexOf(Buffer.from([0xff, 0xd9]), at)
  return { blocks, after: end < 0 ? Buffer.alloc(0) : file.subarray(end + 2) }
}

const PNG_TEXTS = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'caBX']

function readPng(file: Buffer): BesidePixels {
  const blocks: Buffer[] = []
  let at = 8
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const data = file.subarray(at + 8, at + 8 + length)
    if (PNG_TEXTS.includes(type)) blocks.push(data, ...unpackPngText(type, data))
    at += 12 + length
    if (type === 'IEND') break
  }
  return { blocks, after: file.subarray(Math.min(at, file.length)) }
}

function unpackPngText(type: string, data: Buffer): Buffer[] {
  const named = data.indexOf(0)
  if (named < 0) return []
  if (type === 'zTXt') return unpack(data.subarray(named + 2))
  if (type !== 'iTXt' || data[named + 1] !== 1) return []
  const language = data.indexOf(0, named + 3)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  return translated < 0 ? [] : unpack(data.subarray(translated + 1))
}

function unpack(packed: Buffer): Buffer[] {
  try {
    return [inflateSync(packed, { maxOutputLength: MAX_UNPACKED })]
  } catch {
    return []
  }
}

const WEBP_TEXTS = ['EXIF', 'XMP ', 'C2PA']

function readWebp(file: Buffer): BesidePixels {
  const blocks: Buffer[] = []
  const end = Math.min(file.length, 8 + (file.length >= 8 ? file.readUInt32LE(4) : 0))
  for (let at = 12; at + 8 <= end; ) {
    const length = file.readUInt32LE(at + 4)
    if (WEBP_TEXTS.includes(file.toString('latin1', at, at + 4))) blocks.push(file.subarray(at + 8, at + 8 + length))
    at += 8 + length + (length % 2)
  }
  return { blocks, after: file.subarray(end) }
}
