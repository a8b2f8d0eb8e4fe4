import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { refusal } from '../refusal.ts'
import { type Binaries, copyBinaries } from './binaries.ts'

/**
 * As whom PostgreSQL runs, since it refuses to be root: `self` for any other user; `user-namespace`, where root's own files
 * are read by a process that has no rights of root; `nobody`, with a copy of the programs that this user can reach.
 */
export type Identity = {
  kind: 'self' | 'user-namespace' | 'nobody'
  binaries: Binaries
  /** Owner of the data files; `undefined`: leave as is. */
  owner?: { uid: number; gid: number }
  /** Turns a program and its arguments into what is spawned. */
  wrap: (program: string, args: string[]) => { command: string; args: string[]; uid?: number; gid?: number }
}

/** Finds how PostgreSQL can run here over the data folder. Refuses as root when neither way is open. */
export function chooseIdentity(binaries: Binaries, dataDir: string, version: string): Identity {
  const direct = (command: string, args: string[]) => ({ command, args })
  if (process.getuid?.() !== 0) return { kind: 'self', binaries, wrap: direct }
  if (canUnshare()) {
    const wrap = (program: string, args: string[]) => ({ command: 'unshare', args: ['-U', program, ...args] })
    return { kind: 'user-namespace', binaries, owner: { uid: 0, gid: 0 }, wrap }
  }
  const nobody = readNobody()
  // The files inside stay closed (0600, 0700); only the way through is opened.
  if (nobody) chmodSync(dataDir, 0o711)
  const owner = nobody && canReach(dataDir, nobody) ? nobody : undefined
  if (!owner) {
    throw refusal(
      `PostgreSQL 不能以 root 运行, 且 ${dataDir} 无法交给 nobody; 请用普通用户启动, 或设置 DATABASE_URL · start as another user or set DATABASE_URL`,
    )
  }
  return {
    kind: 'nobody',
    binaries: copyBinaries(binaries.folder, makeProgramFolder(version)),
    owner,
    wrap: (command, args) => ({ command, args, ...owner }),
  }
}

/** Gives a folder and all in it to the identity, when it belongs to somebody else. */
export function giveTo(identity: Identity, folder: string): void {
  const { owner } = identity
  if (!owner || lstatSync(folder).uid === owner.uid) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(path.join(entry.parentPath, entry.name), owner.uid, owner.gid)
  }
  // The folder itself comes last: a hand-over that was cut off is seen and done again.
  chownSync(folder, owner.uid, owner.gid)
}

function canUnshare(): boolean {
  try {
    execFileSync('unshare', ['-U', 'true'], { stdio: 'ignore', timeout: 5_000 })
    return true
  } catch {
    return false
  }
}

function readNobody(): { uid: number; gid: number } | undefined {
  try {
    const read = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim())
    return { uid: read('-u'), gid: read('-g') }
  } catch {
    return undefined
  }
}

function canReach(folder: string, user: { uid: number; gid: number }): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...user, stdio: 'ignore', cwd: '/', timeout: 5_000 })
    return true
  } catch {
    return false
  }
}

function makeProgramFolder(version: string): string {
  const parent = '/var/lib/zhongcao'
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  return path.join(parent, `postgres-${version}`)
}
