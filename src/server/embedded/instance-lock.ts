import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { readBootId, readProcess } from '../processes.ts'
import { refusal } from '../refusal.ts'

type Holder = { pid: number; bootId: string; startedAt: string }

/**
 * Makes this process the only hub on a data folder. Gives the function that lets go of it. Refuses when another living
 * process holds it; the lock of a dead one, of a zombie or of an earlier boot is taken over.
 */
export function lockInstance(dataDir: string): () => void {
  const file = path.join(dataDir, 'lock')
  const mine = JSON.stringify(describeThisProcess())
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(file, mine)) return () => release(file, mine)
    const found = read(file)
    const holder = parse(found)
    if (holder && isAlive(holder))
      throw refusal(`数据目录 ${dataDir} 正被另一个进程使用 (pid ${holder.pid}) · in use by another hub`)
    if (found !== undefined) clear(file, found)
  }
  throw refusal(`无法锁定数据目录 ${dataDir} · cannot lock the data folder`)
}

function create(file: string, content: string): boolean {
  try {
    const descriptor = openSync(file, 'wx', 0o600)
    writeSync(descriptor, content)
    closeSync(descriptor)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

// The stale file is moved aside and looked at once more: two starters never remove each other's fresh lock unseen.
function clear(file: string, seen: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside) === seen) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true })
}

function describeThisProcess(): Holder {
  return { pid: process.pid, bootId: readBootId(), startedAt: readProcess(process.pid)?.startedAt ?? '' }
}

function isAlive(holder: Holder): boolean {
  if (holder.pid === process.pid) return holder.startedAt === describeThisProcess().startedAt && holder.bootId === readBootId()
  const running = readProcess(holder.pid)
  return holder.bootId === readBootId() && running !== undefined && !running.isZombie && running.startedAt === holder.startedAt
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function parse(text: string | undefined): Holder | undefined {
  try {
    const value = JSON.parse(text ?? '') as Partial<Holder>
    return typeof value.pid === 'number'
      ? { pid: value.pid, bootId: value.bootId ?? '', startedAt: value.startedAt ?? '' }
      : undefined
  } catch {
    return undefined
  }
}
