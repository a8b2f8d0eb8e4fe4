import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { refusal } from '../refusal.ts'

// A socket's whole address holds 108 bytes, of which the file name takes up to 18.
const LONGEST_BYTES = 90

/** The folder of the Unix socket, for its owner alone: inside the data folder, else a short one of its own when that is too long. */
export function openSocketFolder(dataDir: string): string {
  const inside = path.join(dataDir, 'run')
  const folder = Buffer.byteLength(inside) <= LONGEST_BYTES ? inside : makeShortName(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const foreign = found.uid !== process.getuid?.() && found.uid !== 65_534
  if (!found.isDirectory() || foreign) throw refusal(`${folder} 属于其他用户 · the socket folder belongs to somebody else`)
  chmodSync(folder, 0o700)
  return folder
}

function makeShortName(dataDir: string): string {
  const name = `zhongcao-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  const runtime = process.env.XDG_RUNTIME_DIR
  if (runtime && Buffer.byteLength(path.join(runtime, name)) <= LONGEST_BYTES) return path.join(runtime, name)
  const temporary = path.join(tmpdir(), name)
  return Buffer.byteLength(temporary) <= LONGEST_BYTES ? temporary : path.join('/tmp', name)
}
