import { parseArgs } from 'node:util'
import { type RerunReport, rerunFlags } from '#measurement/rerun-flags.ts'
import { systemClock } from '#platform/clock.ts'
import { createPool } from '#platform/database.ts'
import { isDay } from '#platform/days.ts'
import { write } from './progress.ts'
import { isRefusal, REFUSAL_EXIT_CODE, refusal } from './refusal.ts'
import { findDatabase } from './running-database.ts'
import { openSettings } from './settings.ts'

/** `npm run measure:flags [-- --from YYYY-MM-DD --to YYYY-MM-DD]`: judges raw events by today's rules, whether the hub runs or not. */
process.exit(await run().catch(tellRefusal))

async function run(): Promise<number> {
  const days = readDays()
  const settings = openSettings()
  process.env.HUB_DATA_DIR = settings.dataDir
  const database = await findDatabase(settings)
  const pool = createPool(database.url, { max: 2, application_name: 'zhongcao-flags' })
  try {
    for (const line of tell(await rerunFlags(pool, { clock: systemClock, ...days }))) write(line)
    return 0
  } finally {
    await pool.end()
    await database.stop()
  }
}

function readDays(): { from?: string; to?: string } {
  try {
    const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } })
    if (![values.from, values.to].every((day) => day === undefined || isDay(day))) throw new Error()
    return values
  } catch {
    throw refusal('用法 usage: npm run measure:flags -- [--from YYYY-MM-DD] [--to YYYY-MM-DD]')
  }
}

function tell({ lookedAt, toHuman, toFlagged, flaggedOtherwise, unjudged, droppedDays, reopenedDays }: RerunReport): string[] {
  const list = (days: string[]) => days.join(' ')
  return [
    `重新判定了 ${lookedAt} 条事件 · ${lookedAt} events were judged again`,
    `改为读者 ${toHuman} 条，改为排除 ${toFlagged} 条，换了排除原因 ${flaggedOtherwise} 条 · ${toHuman} count now, ${toFlagged} no longer, ${flaggedOtherwise} are excluded for another reason`,
    ...(unjudged > 0
      ? [`不判定 ${unjudged} 条（导入的，或早于证据记录的）· ${unjudged} are imports or older than their evidence`]
      : []),
    ...(reopenedDays.length > 0 ? [`已封存、又重新打开的日子 · sealed days that are open again: ${list(reopenedDays)}`] : []),
    ...(droppedDays.length > 0
      ? [`原始数据已清理、保持原样的日子 · days whose raw events were dropped stay as they are: ${list(droppedDays)}`]
      : []),
    '已冻结的归因不变 · frozen credits are what they were',
  ]
}

function tellRefusal(error: unknown): number {
  if (!isRefusal(error)) throw error
  write(`无法重新判定 cannot judge again: ${error.message}`)
  return REFUSAL_EXIT_CODE
}
