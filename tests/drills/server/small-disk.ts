import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { type HubProcess, spawnHub } from '../../builders/hub-process.ts'
import { makeFolder } from './drill.ts'

const MIB = 2 ** 20

export type SmallDisk = {
  hub: HubProcess
  /** Takes every byte that is left. */
  fill: () => void
  /** Gives them back. */
  free: () => void
  has: (file: string) => boolean
  /** The data folder by an address that works outside its namespace. */
  seenFromOutside: string
}

/**
 * Starts a hub whose data folder is a disk of its own of so many MiB, mounted for this process alone: as root, else in a
 * user namespace, where everybody may. A machine that allows neither lets the drill fail, with the words of `unshare`.
 */
export async function startOnSmallDisk(sizeMib: number): Promise<SmallDisk> {
  const dataDir = await makeFolder()
  const namespace = process.getuid?.() === 0 ? '-m' : '-Urm'
  const mount = `mount -t tmpfs -o size=${sizeMib}m tmpfs "$0" && exec "$@"`
  const hub = await spawnHub({ dataDir, withoutPages: true, under: ['unshare', namespace, 'sh', '-c', mount, dataDir] })
  const inside = (file: string) => `/proc/${hub.pid}/root${path.join(dataDir, file)}`
  return {
    hub,
    fill: () => fillDisk(inside('filler')),
    free: () => rmSync(inside('filler')),
    has: (file) => existsSync(inside(file)),
    seenFromOutside: inside(''),
  }
}

function fillDisk(file: string): void {
  const descriptor = openSync(file, 'w')
  for (const size of [4 * MIB, 4096]) {
    try {
      for (;;) writeSync(descriptor, Buffer.alloc(size))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  closeSync(descriptor)
}
