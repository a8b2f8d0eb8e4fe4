import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMp4 } from '#content/mp4.ts'
import { cleanClip } from '#reviews/clips/clean-clip.ts'
import { MAX_CLIP_BYTES, readClip } from '#reviews/clips/refuse-clip.ts'
import { asQuickTime, box, makeMp4, mediaHeader, movie, track } from '../../builders/mp4.ts'

const film = { timescale: 1000, duration: 12_000 }
const ftyp = (brands: string) => box('ftyp', Buffer.from(brands, 'latin1'))
const withBrands = (brands: string) => Buffer.concat([ftyp(brands), movie(film), box('mdat', Buffer.alloc(16))])
const words = (bytes: Buffer) => {
  const read = readClip(bytes)
  return read.ok ? 'taken' : read.message.zh
}

describe('a buyer’s clip', () => {
  it('is taken when its bytes are an MP4 film of a minute at most', () => {
    expect(readClip(makeMp4(film))).toEqual({ ok: true, durationMs: 12_000 })
    expect(words(makeMp4({ timescale: 1000, duration: 60_900 }))).toBe('taken')
    expect(words(makeMp4({ timescale: 1000, duration: 61_000 }))).toContain('60 秒')
    expect(words(withBrands('3gp4\0\0\0\0'))).toBe('taken')
    expect(words(withBrands('abcd\0\0\0\0isom'))).toBe('taken')
    for (const name of ['pour', 'steam'])
      expect(words(readFileSync(new URL(`../../../src/demo/clips/${name}.mp4`, import.meta.url)))).toBe('taken')
  })

  it('is taken as an iPhone records it, when every browser plays what is in it', () => {
    const header = mediaHeader(1000, 12_000)
    const mov = (...tracks: Buffer[]) => words(asQuickTime(makeMp4({ ...film, tracks })))
    const picture = track('vide', header, ['avc1'])
    expect(mov(picture)).toBe('taken')
    expect(mov(picture, track('soun', header, ['mp4a']))).toBe('taken')
    expect(mov(picture, track('soun', header, ['mp4a']), track('soun', header, ['apac']))).toBe('taken')
    for (const codec of ['hvc1', 'apcn', 'jpeg']) expect(mov(track('vide', header, [codec])), codec).toContain('兼容性最佳')
    expect(mov(picture, track('vide', header, ['apcn']))).toContain('兼容性最佳')
    expect(mov(picture, track('soun', header, ['lpcm']))).toContain('兼容性最佳')
    expect(mov(track('vide', header))).toContain('兼容性最佳')
    expect(words(asQuickTime(readFileSync(new URL('../../../src/demo/clips/pour.mp4', import.meta.url))))).toBe('taken')
    expect(words(Buffer.concat([asQuickTime(makeMp4({ ...film, tracks: [picture] })), box('free', zipEnd())]))).toContain('夹带')
  })

  it('is refused with a sentence that says what it is instead', () => {
    const refused: [Buffer, string][] = [
      [Buffer.alloc(0), '空的'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'SVG'],
      [Buffer.from('<!doctype html><title>clip.mp4</title>'), '网页'],
      [Buffer.from('\x1a\x45\xdf\xa3webm-----------', 'latin1'), 'WebM'],
      [Buffer.from('RIFF0000AVI LIST----', 'latin1'), 'AVI'],
      [withBrands('qt  \0\0\0\0qt  '), 'MOV'],
      [Buffer.concat([movie(film), box('mdat')]), 'MOV'],
      [withBrands('heic\0\0\0\0mif1'), '不是 MP4'],
      [Buffer.from('\xff\xd8\xff\xe0 a photo called clip.mp4', 'latin1'), '不是 MP4'],
      [makeMp4(film).subarray(0, 60), '不完整'],
      [ftyp('isom\0\0\0\0isom'), '不完整'],
      [makeMp4({ ...film, tracks: [track('soun', mediaHeader(1000, 12_000))] }), '没有画面'],
      [makeMp4({ timescale: 1000, duration: 0 }), '时长'],
      [Buffer.concat([makeMp4(film), Buffer.from('trailing archive PK\x03\x04', 'latin1')]), '不完整'],
      [Buffer.concat([makeMp4(film), box('free', zipEnd())]), '夹带'],
    ]
    for (const [bytes, said] of refused) expect(words(bytes), said).toContain(said)
    expect(readClip(new Uint8Array(MAX_CLIP_BYTES + 1))).toMatchObject({ message: { zh: expect.stringContaining('50 MB') } })
  })
})

describe('what a clip tells of who made it and where', () => {
  const place = '+30.2489+120.1298/'
  const device = 'iPhone 17 Pro'
  const secret = () => [
    box('udta', box('\xa9xyz', Buffer.from(place)), box('\xa9mod', Buffer.from(device))),
    box('meta', Buffer.from(`com.apple.quicktime.location.ISO6709${place}`)),
    box('uuid', Buffer.from(`<x:xmpmeta>${place}</x:xmpmeta>`)),
  ]

  it('is gone from every level, while sizes, duration and samples stay', () => {
    const header = mediaHeader(1000, 12_000)
    header.writeUInt32BE(3_800_000_000, 4)
    const video = box(
      'trak',
      box('tkhd', Buffer.alloc(84)),
      box(
        'mdia',
        box('mdhd', header),
        box('hdlr', Buffer.alloc(8), Buffer.from('vide'), Buffer.alloc(12), Buffer.from(device)),
        box('minf', box('vmhd', Buffer.alloc(12)), ...secret(), box('stbl', box('stsd', Buffer.from('the way to decode')))),
      ),
      ...secret(),
    )
    const samples = Buffer.from('the picture itself')
    const file = Buffer.concat([
      ftyp('isom\0\0\0\0isom'),
      box('moov', box('mvhd', header), video, ...secret()),
      ...secret(),
      box('free', Buffer.from(`left behind ${device}`)),
      box('mdat', samples),
    ])
    const before = file.length
    cleanClip(file)
    expect(file.length).toBe(before)
    for (const trace of [place, device, 'xmpmeta', 'quicktime', 'udta', 'meta', '\xa9xyz', 'left behind'])
      expect(file.includes(trace, 0, 'latin1'), trace).toBe(false)
    expect(readMp4(file)).toMatchObject({ ok: true, value: { durationMs: 12_000 } })
    expect(file.includes(samples)).toBe(true)
    expect(file.includes('the way to decode')).toBe(true)
    expect(file.includes(Buffer.from([0xe2, 0x7f, 0x36, 0x00]))).toBe(false)
  })

  it.each(['stco', 'co64'])(
    'goes with tracks that are neither picture nor sound, and with what their %s points to',
    (offsets) => {
      const number = (...values: number[]) => {
        const table = Buffer.alloc(4 * values.length)
        for (const [index, value] of values.entries()) table.writeUInt32BE(value, 4 * index)
        return table
      }
      const start = ftyp('isom\0\0\0\0isom')
      const media = box('mdat', Buffer.from('PICTURE'), Buffer.from(place), Buffer.from('PICTURE'))
      const at = start.length + 8 + 'PICTURE'.length
      const places = box(
        'trak',
        box(
          'mdia',
          box('mdhd', mediaHeader(1000, 12_000)),
          box('hdlr', Buffer.alloc(8), Buffer.from('meta'), Buffer.alloc(12)),
          box(
            'minf',
            box(
              'stbl',
              box('stsc', number(0, 1, 1, 2, 1)),
              box('stsz', number(0, 0, 2, 8, place.length - 8)),
              box(offsets, offsets === 'stco' ? number(0, 1, at) : number(0, 1, 0, at)),
            ),
          ),
        ),
      )
      const tracks = [track('vide', mediaHeader(1000, 12_000)), places]
      const file = Buffer.concat([start, media, movie({ ...film, tracks })])
      cleanClip(file)
      expect(file.includes(place)).toBe(false)
      expect(file.toString('latin1').match(/PICTURE/g)).toHaveLength(2)
      expect(readMp4(file)).toMatchObject({ ok: true })
    },
  )

  it('is gone from films of a camera, which still play to their end', () => {
    const bytes = readFileSync(new URL('../../../src/demo/clips/pour.mp4', import.meta.url))
    const before = readMp4(bytes)
    cleanClip(bytes)
    expect(readMp4(bytes)).toEqual(before)
    expect(bytes.includes('udta')).toBe(false)
  })
})

/** The end of an empty archive, by which programs find it. */
function zipEnd(): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  return end
}
