type Box = { type: string; at: number; from: number; to: number }

/** What may stand at each level of a film; everything else (udta, meta, uuid, places, makers' own boxes) is struck out. */
const KEPT: Record<string, readonly string[]> = {
  '': ['ftyp', 'styp', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'ssix', 'prft'],
  moov: ['mvhd', 'trak', 'mvex', 'iods'],
  trak: ['tkhd', 'edts', 'tref', 'mdia', 'trgr'],
  mdia: ['mdhd', 'hdlr', 'minf', 'elng'],
  minf: ['vmhd', 'smhd', 'nmhd', 'sthd', 'dinf', 'stbl'],
  stbl: ['stsd', 'stts', 'ctts', 'cslg', 'stsc', 'stsz', 'stz2', 'stco', 'co64', 'stss', 'stsh', 'sdtp', 'sbgp', 'sgpd', 'subs'],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sdtp', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio', 'senc'],
}

const SHOWN_TRACKS = ['vide', 'soun']

/**
 * Takes from a film, in place, what it tells of who made it and where: every box that a player does not need becomes `free` and zeros,
 * tracks that are neither picture nor sound (places, sensors) go with what they point to, and times of recording and names of handlers
 * are blanked. No size changes, so every offset in the file stays right. Takes a file that `readMp4` accepts.
 */
export function cleanClip(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  clean(file, '', 0, file.length)
}

function clean(file: Buffer, parent: string, from: number, to: number): void {
  for (const box of boxesOf(file, from, to)) {
    const isHidden = box.type === 'trak' && !SHOWN_TRACKS.includes(handlerOf(file, box))
    if (isHidden) strikeOutSamples(file, box)
    if (isHidden || !KEPT[parent]!.includes(box.type)) strikeOut(file, box)
    else if (box.type === 'mvhd' || box.type === 'tkhd' || box.type === 'mdhd') blankTimes(file, box)
    // Type and reserved words stay; the name behind them is the camera's.
    else if (box.type === 'hdlr') file.fill(0, Math.min(box.from + 24, box.to), box.to)
    else if (KEPT[box.type]) clean(file, box.type, box.from, box.to)
  }
}

function strikeOut(file: Buffer, { at, from, to }: Box): void {
  file.write('free', at + 4, 'latin1')
  file.fill(0, from, to)
}

/** Seconds since 1904, four bytes each or eight. */
function blankTimes(file: Buffer, { from, to }: Box): void {
  file.fill(0, Math.min(from + 4, to), Math.min(from + (file[from] === 1 ? 20 : 12), to))
}

function handlerOf(file: Buffer, track: Box): string {
  const handler = childOf(file, childOf(file, track, 'mdia'), 'hdlr')
  return handler && handler.to - handler.from >= 12 ? file.toString('latin1', handler.from + 8, handler.from + 12) : ''
}

/** Zeros where a track's chunks lie, up to the next chunk of any kind that its sizes tell. */
function strikeOutSamples(file: Buffer, track: Box): void {
  const table = ['mdia', 'minf', 'stbl'].reduce<Box | undefined>((box, type) => childOf(file, box, type), track)
  const [toChunk, sizes] = ['stsc', 'stsz'].map((type) => childOf(file, table, type))
  const chunks = chunkOffsets(file, table)
  if (!toChunk || !sizes) return
  const counts = numbersOf(file, toChunk, 3)
  const uniform = wordAt(file, sizes.from + 4)
  const each = numbersOf(file, { ...sizes, from: sizes.from + 4 }, 1).map(([size]) => size!)
  let sample = 0
  for (const [index, offset] of chunks.entries()) {
    const many = counts.findLast(([first]) => first! <= index + 1)?.[1] ?? 0
    let length = 0
    for (let n = 0; n < Math.min(many, 100_000); n++) length += uniform || (each[sample++] ?? 0)
    file.fill(0, Math.min(offset, file.length), Math.min(offset + length, file.length))
  }
}

/** Where a track's chunks lie in the file; long films have eight bytes for each. */
function chunkOffsets(file: Buffer, table: Box | undefined): number[] {
  const [short, long] = ['stco', 'co64'].map((type) => childOf(file, table, type))
  if (short) return numbersOf(file, short, 1).map(([offset]) => offset!)
  return long ? numbersOf(file, long, 2).map(([high, low]) => high! * 2 ** 32 + low!) : []
}

/** The rows of a table of 32-bit numbers behind version, flags and count. */
function numbersOf(file: Buffer, { from, to }: Box, columns: number): number[][] {
  const count = Math.min(wordAt(file, from + 4), Math.floor((to - from - 8) / (4 * columns)))
  return Array.from({ length: Math.max(0, count) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => wordAt(file, from + 8 + 4 * (row * columns + column))),
  )
}

const wordAt = (file: Buffer, at: number): number => (at + 4 <= file.length ? file.readUInt32BE(at) : 0)

const childOf = (file: Buffer, parent: Box | undefined, type: string): Box | undefined =>
  parent && boxesOf(file, parent.from, parent.to).find((box) => box.type === type)

function boxesOf(file: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to && boxes.length < 10_000; ) {
    const short = file.readUInt32BE(at)
    const isLong = short === 1 && at + 16 <= to
    const size = isLong ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short
    const header = isLong ? 16 : 8
    if (size < header || at + size > to) break
    boxes.push({ type: file.toString('latin1', at + 4, at + 8), at, from: at + header, to: at + size })
    at += size
  }
  return boxes
}
