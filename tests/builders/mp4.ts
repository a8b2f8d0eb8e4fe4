/** One box of an MP4 file. */
export function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const header = Buffer.alloc(8)
  header.writeUInt32BE(body.length + 8, 0)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, body])
}

/** The content of `mvhd` or `mdhd`: times, a scale (units a second) and a duration in that scale. */
export function mediaHeader(timescale: number, duration: number, isLong = false): Buffer {
  const header = Buffer.alloc(isLong ? 36 : 24)
  if (!isLong) {
    header.writeUInt32BE(timescale, 12)
    header.writeUInt32BE(duration, 16)
    return header
  }
  header.writeUInt8(1, 0)
  header.writeUInt32BE(timescale, 20)
  header.writeBigUInt64BE(BigInt(duration), 24)
  return header
}

/** A track; `codecs` name how its samples are coded. */
export const track = (handler: 'vide' | 'soun', header: Buffer, codecs: string[] = []): Buffer =>
  box(
    'trak',
    box(
      'mdia',
      box('mdhd', header),
      box('hdlr', Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(12)),
      ...(codecs.length > 0 ? [box('minf', box('stbl', sampleDescriptions(codecs)))] : []),
    ),
  )

const sampleDescriptions = (codecs: string[]): Buffer =>
  box('stsd', Buffer.alloc(8), ...codecs.map((codec) => box(codec, Buffer.alloc(28))))

/** The same film as an iPhone calls it: the boxes stay, the brand is QuickTime's. Takes a film that begins with `ftyp`. */
export function asQuickTime(film: Buffer): Buffer {
  const copy = Buffer.from(film)
  for (let at = 16; at < copy.readUInt32BE(0); at += 4) copy.write('qt  ', at, 'latin1')
  copy.write('qt  \0\0\0\0', 8, 'latin1')
  return copy
}

type Movie = { timescale: number; duration: number; isLong?: boolean; tracks?: Buffer[] }

export const movie = ({ timescale, duration, isLong, tracks }: Movie): Buffer =>
  box(
    'moov',
    box('mvhd', mediaHeader(timescale, duration, isLong)),
    ...(tracks ?? [track('vide', mediaHeader(timescale, duration))]),
  )

/** The smallest file that has the structure of an MP4 film. It holds no picture that could be played. */
export const makeMp4 = (of: Movie): Buffer =>
  Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1')), movie(of), box('mdat', Buffer.alloc(16))])

/** The same film, many times slower and so much longer: only what its headers say of time is changed. */
export function slowed(film: Buffer, times: number): Buffer {
  const copy = Buffer.from(film)
  for (const type of ['mvhd', 'mdhd'])
    for (let at = copy.indexOf(type); at > 0; at = copy.indexOf(type, at + 4)) {
      // After the type come version and flags, and two times of four or eight bytes.
      const scale = at + 8 + (copy.readUInt8(at + 4) === 1 ? 16 : 8)
      copy.writeUInt32BE(Math.round(copy.readUInt32BE(scale) / times), scale)
    }
  return copy
}
