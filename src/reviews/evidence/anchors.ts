import { existsSync } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { dayOf, MINUTE_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { selectHead } from './log.sql.ts'

/** Where the log stood on a day: a line of a file outside the database, which nobody who can write to the database writes with it. */
export type Anchor = { day: string; at: string; seq: number; hash: string }

const LOOK_EVERY_MS = 10 * MINUTE_MS

const fileIn = (dataDir: string): string => path.join(dataDir, 'evidence', 'anchors.jsonl')

/** The anchors of a data folder, oldest first. A line that cannot be read is an anchor that no log meets. */
export async function readAnchors(dataDir: string): Promise<Anchor[]> {
  if (!existsSync(fileIn(dataDir))) return []
  const lines = (await readFile(fileIn(dataDir), 'utf8')).split('\n').filter(Boolean)
  return lines.map((line) => {
    try {
      return JSON.parse(line) as Anchor
    } catch {
      return { day: line.slice(0, 40), at: '', seq: -1, hash: '' }
    }
  })
}

/** Writes where the log stands, once a day of the hub; kept on disk before it counts as done. Gives the anchor it made. */
export async function anchorToday(
  pool: Pool,
  { dataDir, timeZone, now }: { dataDir: string; timeZone: string; now: Date },
): Promise<Anchor | undefined> {
  const day = dayOf(now, timeZone)
  if ((await readAnchors(dataDir)).at(-1)?.day === day) return undefined
  const { seq, hash } = await selectHead(pool)
  if (seq === 0) return undefined
  const anchor = { day, at: now.toISOString(), seq, hash: hash.toString('hex') }
  await mkdir(path.dirname(fileIn(dataDir)), { recursive: true, mode: 0o700 })
  const file = await open(fileIn(dataDir), 'a', 0o600)
  try {
    await file.appendFile(`${JSON.stringify(anchor)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  // Whoever collects the logs elsewhere has it there too.
  log.info(anchor, 'the log of decisions was anchored')
  return anchor
}

/** Anchors the log each day until `lost`. */
export function keepAnchoring(
  pool: Pool,
  { clock, timeZone, dataDir }: { clock: Clock; timeZone: string; dataDir: string },
  lost: AbortSignal,
): void {
  const look = () =>
    anchorToday(pool, { dataDir, timeZone, now: clock() }).catch((error: Error) =>
      log.error({ err: error.message }, 'the log of decisions was not anchored'),
    )
  void look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  lost.addEventListener('abort', () => clearInterval(timer), { once: true })
}
