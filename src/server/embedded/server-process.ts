import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, copyFileSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'
import type { Identity } from './identity.ts'
import { minimalEnv } from './minimal-env.ts'

const LONGEST_LOG_BYTES = 16 * 2 ** 20

/** `full` loses nothing that was acknowledged; `relaxed` is for tests, where a lost database is made anew. */
export type Durability = 'full' | 'relaxed'

export type ServerPlace = { identity: Identity; dataDir: string; pgData: string; socketDir: string; durability: Durability }

/**
 * Starts `postgres` itself (not `pg_ctl`, which would overwrite PG_GRANDPARENT_PID) in a session of its own, so that Ctrl-C
 * reaches the hub first, writing to a file, so that it can go on writing when the hub is killed.
 * `stalePid` is a pid in postmaster.pid that is known not to be a PostgreSQL of these files.
 */
export function spawnServer(place: ServerPlace, stalePid?: number): ChildProcess {
  const { command, args, ...user } = place.identity.wrap(place.identity.binaries.postgres, buildServerArguments(place))
  const log = openSync(logFile(place.dataDir), 'a', 0o600)
  const env = minimalEnv(stalePid ? { PG_GRANDPARENT_PID: String(stalePid) } : {})
  try {
    const child = spawn(command, args, { ...user, cwd: '/', env, detached: true, stdio: ['ignore', log, log] })
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

export function buildServerArguments(place: Pick<ServerPlace, 'pgData' | 'socketDir' | 'durability'>): string[] {
  const relaxed = place.durability === 'relaxed'
  const settings: Record<string, string> = {
    listen_addresses: '',
    // A list of folders: quotes keep commas and spaces of the path out of its grammar.
    unix_socket_directories: `"${place.socketDir.replaceAll('"', '""')}"`,
    max_connections: relaxed ? '200' : '80',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    lc_messages: 'C',
    jit: 'off',
    password_encryption: 'scram-sha-256',
    ...(relaxed ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return ['-D', place.pgData, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

const logFile = (dataDir: string): string => path.join(dataDir, 'postgres.log')

/** How much PostgreSQL has written so far, in bytes. */
export const measureLog = (dataDir: string): number => statSync(logFile(dataDir), { throwIfNoEntry: false })?.size ?? 0

/** The last lines that PostgreSQL wrote after the first `from` bytes. */
export function readLogTail(dataDir: string, from: number, lines: number): string[] {
  const file = logFile(dataDir)
  if (!existsSync(file)) return []
  return readFileSync(file).subarray(from).toString('utf8').trimEnd().split('\n').slice(-lines)
}

/** Keeps one older log and empties the present one in place when it has grown: its writer holds it open for appending. */
export function rotateLog(dataDir: string): void {
  const file = logFile(dataDir)
  if (!existsSync(file) || statSync(file).size < LONGEST_LOG_BYTES) return
  copyFileSync(file, `${file}.1`)
  truncateSync(file)
}
