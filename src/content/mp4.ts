import { fail, ok, type Result } from '#platform/result.ts'

/** `codecs` are the four-character names of how pictures and sound are coded, one a sample description (`avc1`, `mp4a`). */
export type Mp4 = { durationMs: number; hasVideo: boolean; codecs: { picture: string[]; sound: string[] } }

export type Mp4Flaw = 'not-mp4' | 'broken' | 'no-video' | 'no-duration'

type Box = { type: string; from: number; to: number }

/**
 * Reads the box structure of an MP4 file (ISO/IEC 14496-12): an `ftyp` box first, a `moov` box with a video track, and a
 * duration in its `mvhd` or, where that is 0 as in fragmented files, in `mehd` or a track's `mdhd`.
 * Refuses what is no MP4 (`not-mp4`), is cut short or lies about its sizes (`broken`), has no picture (`no-video`) or no
 * duration (`no-duration`).
 */
export function readMp4(bytes: Uint8Array): Result<Mp4, Mp4Flaw> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 16 || fourCharacters(view, 4) !== 'ftyp') return fail('not-mp4', 'no ftyp box at the beginning')
  const top = boxesIn(view, 0, bytes.length)
  if (!top) return fail('broken', 'boxes reach beyond the file')
  const moov = top.find((box) => box.type === 'moov')
  if (!moov || !top.some((box) => box.type === 'mdat' || box.type === 'moof')) return fail('broken', 'no moov or no media data')
  const tracks = childrenOf(view, moov).filter((box) => box.type === 'trak')
  const media = tracks.map((track) => childrenOf(view, firstOf(childrenOf(view, track), 'mdia')))
  const ofKind = (handler: string) => media.filter((boxes) => handlerOf(view, boxes) === handler)
  const hasVideo = ofKind('vide').length > 0
  if (!hasVideo) return fail('no-video', 'no video track')
  const durationMs =
    movieDuration(view, moov) || Math.max(0, ...media.map((boxes) => timedDuration(view, firstOf(boxes, 'mdhd'))))
  if (durationMs <= 0) return fail('no-duration', 'no duration')
  const codecsOf = (handler: string) => ofKind(handler).flatMap((boxes) => descriptionsOf(view, boxes))
  return ok({ durationMs, hasVideo, codecs: { picture: codecsOf('vide'), sound: codecsOf('soun') } })
}

/** The types of a track's sample descriptions (`stsd`, behind version, flags and count). */
function descriptionsOf(view: DataView, media: Box[]): string[] {
  const table = firstOf(childrenOf(view, firstOf(childrenOf(view, firstOf(media, 'minf')), 'stbl')), 'stsd')
  return table ? (boxesIn(view, table.from + 8, table.to) ?? []).map(({ type }) => type) : []
}

/** Milliseconds of `mvhd`, or of the fragments' `mehd` in its time scale; 0 when neither says. */
function movieDuration(view: DataView, moov: Box): number {
  const header = firstOf(childrenOf(view, moov), 'mvhd')
  const own = timedDuration(view, header)
  const fragments = firstOf(childrenOf(view, firstOf(childrenOf(view, moov), 'mvex')), 'mehd')
  if (own > 0 || !header || !fragments || fragments.to - fragments.from < 12) return own
  const isLong = view.getUint8(fragments.from) === 1
  const scale = view.getUint32(header.from + (view.getUint8(header.from) === 1 ? 20 : 12))
  const duration = isLong ? Number(view.getBigUint64(fragments.from + 4)) : view.getUint32(fragments.from + 4)
  return scale > 0 ? Math.round((duration * 1000) / scale) : 0
}

/** Milliseconds of a full box that holds times, a scale and a duration (`mvhd`, `mdhd`), versions 0 and 1. */
function timedDuration(view: DataView, box: Box | undefined): number {
  if (!box || box.to - box.from < 20) return 0
  const isLong = view.getUint8(box.from) === 1
  if (isLong && box.to - box.from < 32) return 0
  const scale = view.getUint32(box.from + (isLong ? 20 : 12))
  const duration = isLong ? Number(view.getBigUint64(box.from + 24)) : view.getUint32(box.from + 16)
  const isUnknown = duration === (isLong ? Number(0xffffffffffffffffn) : 0xffffffff)
  return scale > 0 && !isUnknown ? Math.round((duration * 1000) / scale) : 0
}

function handlerOf(view: DataView, boxes: Box[]): string | undefined {
  const handler = firstOf(boxes, 'hdlr')
  return handler && handler.to - handler.from >= 12 ? fourCharacters(view, handler.from + 8) : undefined
}

const firstOf = (boxes: Box[], type: string): Box | undefined => boxes.find((box) => box.type === type)

const childrenOf = (view: DataView, box: Box | undefined): Box[] => (box ? (boxesIn(view, box.from, box.to) ?? []) : [])

/** The boxes between two offsets, their content's range each; `null` when one is shorter than its header or too long. */
function boxesIn(view: DataView, from: number, to: number): Box[] | null {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to && boxes.length < 10_000; ) {
    const short = view.getUint32(at)
    const isLong = short === 1
    if (isLong && at + 16 > to) return null
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short
    const header = isLong ? 16 : 8
    if (size < header || at + size > to) return null
    boxes.push({ type: fourCharacters(view, at + 4), from: at + header, to: at + size })
    at += size
  }
  return boxes
}

const fourCharacters = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
