/** What a file is by its first bytes, whatever its name says. */
export type FaceFileKind = 'truetype' | 'opentype' | 'woff2' | 'collection' | 'other'

export const MAX_FACE_BYTES = 20 * 1024 * 1024

const kinds: Record<string, FaceFileKind> = {
  '\0\x01\0\0': 'truetype',
  true: 'truetype',
  OTTO: 'opentype',
  ttcf: 'collection',
  wOF2: 'woff2',
}

/** Looks at no more than the head of a file; what is in it is opened in a process apart. */
export function faceFileKind(bytes: Uint8Array): FaceFileKind {
  const kind = kinds[tagAt(bytes, 0)] ?? 'other'
  return kind === 'woff2' && tagAt(bytes, 4) === 'ttcf' ? 'collection' : kind
}

/** How large the face in a WOFF2 says it will be once it is unpacked. */
export const unpackedSize = (bytes: Uint8Array): number =>
  bytes.length < 20 ? 0 : new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(16)

const tagAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
