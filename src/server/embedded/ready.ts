import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { refusal } from '../refusal.ts'
import { isStartingUp } from './left-over.ts'
import { readLogTail } from './server-process.ts'

const LIMIT_MS = 60_000
const STEP_MS = 50

type Waiting = {
  child: ChildProcess
  url: string
  dataDir: string
  pgData: string
  /** Size of the log before this start: what stands earlier is about earlier runs. */
  logFrom: number
  onProgress?: (text: string) => void
}

/**
 * Waits until a real query is answered, at most 60 s. Gives `false` when PostgreSQL ended because processes of its
 * predecessor still hold shared memory, which passes by itself. Refuses with its last words on any other end.
 */
export async function waitUntilReady(waiting: Waiting): Promise<boolean> {
  const started = performance.now()
  let saidRecovering = false
  while (performance.now() - started < LIMIT_MS) {
    if (await answers(waiting.url)) return true
    if (hasEnded(waiting.child)) return explainEnd(waiting)
    if (!saidRecovering && performance.now() - started > 1_500 && isStartingUp(waiting.pgData)) {
      saidRecovering = true
      waiting.onProgress?.('数据库上次未正常关闭, 正在恢复 · recovering after an unclean stop')
    }
    await sleep(STEP_MS)
  }
  throw refusal(
    `PostgreSQL 60 秒内没有应答: ${readLogTail(waiting.dataDir, waiting.logFrom, 3).join(' | ')} · the database does not answer`,
  )
}

export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, application_name: 'zhongcao-start' })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ recovering: boolean }>('select pg_is_in_recovery() as recovering')
    return rows[0]?.recovering === false
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function explainEnd({ dataDir, logFrom }: Waiting): false {
  const words = readLogTail(dataDir, logFrom, 50).filter((line) => /FATAL|PANIC|error while loading|cannot open/.test(line))
  if (words.some((line) => line.includes('shared memory block'))) return false
  throw refusal(
    `PostgreSQL 无法启动: ${words.at(-1) ?? '原因见 postgres.log'} · the database cannot start, see ${dataDir}/postgres.log`,
  )
}
