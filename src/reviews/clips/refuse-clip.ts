import { type Mp4, readMp4 } from '#content/mp4.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { endsAsZip } from '../photos/refuse-photo.ts'

export const MAX_CLIP_BYTES = 50 * 1024 * 1024
const MAX_CLIP_MS = 60_000
/** Phones cut a minute to the frame. */
const TOLERANCE_MS = 999

/** The brands of files that every browser plays under the name of MP4. */
const BRANDS = /^(isom|iso[2-9a-c]|mp4[12]|avc1|M4V |M4VP|MSNV|mmp4|3gp[4-9]|dash|cmfc|hvc1|f4v )$/

/** What iPhones record. Its boxes are those of an MP4; what stands in them may be coded in ways that only Apple plays. */
const QUICKTIME = 'qt  '

/** A QuickTime film that every browser plays under the name of MP4: H.264, with AAC or without sound. */
const playsEverywhere = ({ codecs: { picture, sound } }: Mp4): boolean =>
  picture.length > 0 && picture.every((codec) => /^avc[13]$/.test(codec)) && (sound.length === 0 || sound.includes('mp4a'))

export type ClipResult = { ok: true; durationMs: number } | { ok: false; message: Bilingual }

/**
 * What a buyer's file says it is, by its bytes: an MP4 film, or a QuickTime one that browsers play as such, of at most 60 s and 50 MB
 * with its index and a picture, and nothing else beside it. Everything else gets a sentence that says what to do instead.
 */
export function readClip(bytes: Uint8Array): ClipResult {
  if (bytes.length === 0) return refuse({ zh: '视频是空的，请重新选择。', en: 'The clip is empty: choose it again.' })
  if (bytes.length > MAX_CLIP_BYTES) return refuse(tooLarge)
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.toString('latin1', 4, 8) !== 'ftyp') return refuse(noClip[otherKindOf(file)])
  const brands = brandsOf(file)
  const isMp4 = brands.some((brand) => BRANDS.test(brand))
  if (!isMp4 && brands[0] !== QUICKTIME) return refuse(noClip.unknown)
  if (endsAsZip(file)) return refuse(polyglot)
  const film = readMp4(bytes)
  if (!film.ok) return refuse(flaws[film.kind])
  if (!isMp4 && !playsEverywhere(film.value)) return refuse(noClip.mov)
  return film.value.durationMs > MAX_CLIP_MS + TOLERANCE_MS ? refuse(tooLong) : { ok: true, durationMs: film.value.durationMs }
}

/** The main brand and those it says it can be read as. */
function brandsOf(file: Buffer): string[] {
  const end = Math.min(file.readUInt32BE(0), file.length, 512)
  const brands = [file.toString('latin1', 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(file.toString('latin1', at, at + 4))
  return brands
}

function otherKindOf(file: Buffer): keyof typeof noClip {
  const head = file.subarray(0, 512).toString('latin1')
  if (/<svg[\s>]/i.test(head)) return 'svg'
  if (/<(!doctype|html|head|body|script)/i.test(head)) return 'html'
  if (head.startsWith('\x1a\x45\xdf\xa3')) return 'webm'
  if (head.startsWith('RIFF') && head.slice(8, 11) === 'AVI') return 'avi'
  return ['moov', 'mdat', 'wide', 'free', 'skip'].includes(head.slice(4, 8)) ? 'mov' : 'unknown'
}

const refuse = (message: Bilingual): ClipResult => ({ ok: false, message })

export const tooLarge = { zh: '视频不能超过 50 MB，请剪短或压缩后再传。', en: 'A clip has at most 50 MB: cut or compress it.' }
const tooLong = { zh: '视频不能超过 60 秒，请剪短后再传。', en: 'A clip has at most 60 seconds: cut it.' }
const polyglot = { zh: '这个视频里夹带了别的文件，请换一个。', en: 'Another file hides in this clip: choose another.' }
const flaws = {
  'not-mp4': { zh: '这不是 MP4 视频。', en: 'This is no MP4 clip.' },
  broken: { zh: '视频不完整或已损坏，请重新导出后再传。', en: 'The clip is cut short or damaged: export it again.' },
  'no-video': { zh: '文件里没有画面。', en: 'The file has no picture.' },
  'no-duration': { zh: '读不出视频的时长，请重新导出后再传。', en: 'It does not say how long it is: export it again.' },
} as const
const noClip = {
  svg: { zh: '这是 SVG 图形，不是视频。请使用 MP4。', en: 'This is an SVG drawing, no clip: use MP4.' },
  html: { zh: '这是网页，不是视频。请使用 MP4。', en: 'This is a web page, no clip: use MP4.' },
  webm: { zh: '不支持 WebM/MKV 视频，请导出为 MP4。', en: 'WebM and MKV are not accepted: export it as MP4.' },
  avi: { zh: '不支持 AVI 视频，请导出为 MP4。', en: 'AVI is not accepted: export it as MP4.' },
  mov: {
    zh: '这段 MOV 视频的编码很多手机放不出来。请在 iPhone 的“设置 › 相机 › 格式”里选“兼容性最佳”后重拍，或用剪辑应用导出为 MP4（H.264）再传。',
    en: 'Many phones cannot play the way this MOV is coded. Record it again with Settings › Camera › Formats › Most Compatible, or export it as MP4 (H.264).',
  },
  unknown: {
    zh: '这不是 MP4 视频。改扩展名不算数，请导出为 MP4。',
    en: 'This is no MP4, whatever its name says: export it as MP4.',
  },
} as const
