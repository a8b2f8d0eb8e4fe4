import { readFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'

const BUILT_IN = path.resolve(
  import.meta.dirname,
  '../../node_modules/@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf',
)

/** A face with these signs alone. */
export const makeFace = async (signs: string, targetFormat: 'truetype' | 'woff2' = 'truetype'): Promise<Buffer> =>
  subsetFont(await readFile(BUILT_IN), signs, { targetFormat, noHinting: true, dropTables: ['GPOS', 'GSUB'] })

export type TestAxis = { tag: string; least: number; usual: number; most: number }

/** The same face, said to be variable; its outlines are the same on every axis. */
export function makeVariable(face: Buffer, axes: readonly TestAxis[]): Buffer {
  const fvar = Buffer.alloc(16 + 20 * axes.length)
  for (const [at, value] of [1, 0, 16, 2, axes.length, 20, 0, 4 * axes.length + 4].entries()) fvar.writeUInt16BE(value, at * 2)
  axes.forEach(({ tag, least, usual, most }, n) => {
    const at = 16 + 20 * n
    fvar.write(tag, at, 'latin1')
    for (const [place, value] of [least, usual, most].entries()) fvar.writeInt32BE(value * 65_536, at + 4 + place * 4)
    fvar.writeUInt16BE(256, at + 18)
  })
  return withTable(face, 'fvar', fvar)
}

/** A face with one table more, or another one in its place. */
export function withTable(face: Buffer, tag: string, table: Buffer): Buffer {
  const tables = [...readDirectory(face).filter((one) => one.tag !== tag), { tag, bytes: table }]
  tables.sort((a, b) => (a.tag < b.tag ? -1 : 1))
  const head = Buffer.alloc(12 + 16 * tables.length)
  face.copy(head, 0, 0, 12)
  head.writeUInt16BE(tables.length, 4)
  let end = head.length
  const parts = tables.map(({ tag: name, bytes }, n) => {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    head.write(name, 12 + 16 * n, 'latin1')
    head.writeUInt32BE(end, 12 + 16 * n + 8)
    head.writeUInt32BE(bytes.length, 12 + 16 * n + 12)
    end += padded.length
    return padded
  })
  return Buffer.concat([head, ...parts])
}

function readDirectory(face: Buffer): { tag: string; bytes: Buffer }[] {
  return Array.from({ length: face.readUInt16BE(4) }, (_, n) => {
    const at = 12 + 16 * n
    const [offset, length] = [face.readUInt32BE(at + 8), face.readUInt32BE(at + 12)]
    return { tag: face.toString('latin1', at, at + 4), bytes: face.subarray(offset, offset + length) }
  })
}
