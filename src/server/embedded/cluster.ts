import { execFile } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { writePrivateFile } from '../private-file.ts'
import { refusal } from '../refusal.ts'
import { giveTo, type Identity } from './identity.ts'
import { minimalEnv } from './minimal-env.ts'

const run = promisify(execFile)

/** `owner` is the password of the superuser, `app` that of the hub's own role; the second says nothing about the first. */
export type Passwords = { owner: string; app: string }

/** The passwords of the embedded server, made once and kept for this user alone. Refuses when they are lost. */
export function openPasswords(dataDir: string): Passwords {
  const file = path.join(dataDir, 'pg.secret')
  if (!existsSync(file)) {
    if (existsSync(path.join(dataDir, 'pg', 'PG_VERSION'))) {
      throw refusal(`缺少数据库口令文件 ${file}; 请从备份恢复 · the password file of the database is missing`)
    }
    writePrivateFile(file, `${randomBytes(24).toString('base64url')}\n`)
  }
  const owner = readFileSync(file, 'utf8').trim()
  return { owner, app: createHmac('sha256', owner).update('hub').digest('base64url') }
}

// What made them may still be writing when the hub that had started it was killed; without its files it gives up soon.
const REMOVAL = { recursive: true, force: true, maxRetries: 30, retryDelay: 50 }

/**
 * Makes the database files when there are none: UTF-8 with the builtin C.UTF-8 locale, whatever LANG says. They are made
 * beside and renamed, so that a kill leaves nothing half made. Gives whether they were made now.
 */
export async function openCluster(dataDir: string, identity: Identity, passwords: Passwords): Promise<boolean> {
  const pgData = path.join(dataDir, 'pg')
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith('pg.new')) await rm(path.join(dataDir, name), REMOVAL)
  }
  if (existsSync(path.join(pgData, 'PG_VERSION'))) {
    giveTo(identity, pgData)
    return false
  }
  const unfinished = mkdtempSync(path.join(dataDir, 'pg.new-'))
  const passwordFile = `${unfinished}.password`
  try {
    writePrivateFile(passwordFile, `${passwords.owner}\n`)
    for (const place of identity.owner ? [unfinished, passwordFile] : [])
      chownSync(place, identity.owner!.uid, identity.owner!.gid)
    await initialise(identity, unfinished, passwordFile)
    renameSync(unfinished, pgData)
    return true
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function initialise(identity: Identity, folder: string, passwordFile: string): Promise<void> {
  const reason = await runInitdb(identity, buildInitArguments(folder, passwordFile, 'C.UTF-8'))
  if (!reason) return
  const again = reason.includes('locale') ? await runInitdb(identity, buildInitArguments(folder, passwordFile, 'C')) : reason
  if (again) throw refusal(`无法建立数据库: ${again} · initdb failed`)
}

async function runInitdb(identity: Identity, initArguments: string[]): Promise<string | undefined> {
  const { command, args, ...user } = identity.wrap(identity.binaries.initdb, initArguments)
  try {
    await run(command, args, { ...user, cwd: '/', env: minimalEnv(), timeout: 120_000 })
    return undefined
  } catch (error) {
    const lines = String((error as { stderr?: string }).stderr || (error as Error).message)
      .trim()
      .split('\n')
    // After the reason it tells at length how it tidies up.
    return lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.slice(-2).join(' ')
  }
}

/**
 * What initdb is told. Sorting and case follow the builtin provider, which is the same everywhere; the kind of a character
 * (`ctype`) is still asked of the system by pg_trgm, which finds no Chinese under plain `C`.
 */
export const buildInitArguments = (folder: string, passwordFile: string, ctype: 'C.UTF-8' | 'C'): string[] => [
  `--pgdata=${folder}`,
  '--username=postgres',
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--lc-ctype=${ctype}`,
  '--no-instructions',
]
