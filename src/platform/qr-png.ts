import { crc32, deflateSync } from 'node:zlib'
import encodeQR from 'qr'

// The quiet border that scanners need, in modules; and how large a module is.
const BORDER = 4
const MODULE = 8

/** An address as a QR code: PNG, black on white, at least 300 px wide; a quarter of it may be dirty or covered. */
export function qrPng(address: string): Buffer {
  const rows = encodeQR(address, 'raw', { ecc: 'quartile', border: BORDER })
  const side = rows.length * MODULE
  const lines = rows.flatMap((row) => Array.from({ length: MODULE }, () => lineOf(row)))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // One bit a pixel, shades of grey.
  header[8] = 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A module is a byte, since it is eight pixels wide; before each line stands that it is not filtered. */
const lineOf = (row: readonly boolean[]): Buffer => Buffer.from([0, ...row.map((isBlack) => (isBlack ? 0x00 : 0xff))])

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
