import { type Differences, rebuildMeasured } from '#measurement/rebuild/rebuild.ts'
import { createPool } from '#platform/database.ts'
import { seconds, write } from './progress.ts'
import { isRefusal, REFUSAL_EXIT_CODE } from './refusal.ts'
import { findDatabase } from './running-database.ts'
import { openSettings } from './settings.ts'

// Before the command runs: what stands below it is not there yet when it tells its findings.
const names: Record<string, string> = {
  touches: '触点 touches',
  pairs: '触达对 pairs',
  credits: '归因 credits',
  sales: '订单汇总 cells of orders',
  conversions: '转化 conversions',
  cells: '汇总 cells',
}

/**
 * `npm run measure:rebuild`: makes pairs, credits and cells anew from the raw facts while the hub goes on, puts right what
 * differs, and says so. Ends with 0 when everything was equal, 1 when something was not.
 */
process.exit(await run().catch(tellRefusal))

async function run(): Promise<number> {
  const settings = openSettings()
  process.env.HUB_DATA_DIR = settings.dataDir
  const database = await findDatabase(settings)
  const pool = createPool(database.url, { max: 3, application_name: 'zhongcao-rebuild' })
  try {
    const rebuilt = await rebuildMeasured(pool, { now: new Date(), say: (step) => write(`▶ ${step}`) })
    const { droppedDays, pairs, orders, differences, isEqual } = rebuilt
    if (droppedDays > 0) {
      write(
        `${droppedDays} 天的原始事件已清理，这些天以保留的触点为准 · raw events of ${droppedDays} days were dropped: their touches are taken as given`,
      )
    }
    const took = seconds(process.uptime() * 1000)
    write(`重算 ${pairs} 对、${orders} 单，用时 ${took} · ${pairs} pairs and ${orders} orders made anew in ${took}`)
    for (const [what, found] of Object.entries(differences)) tell(what, found)
    write(isEqual ? '一致 equal' : '不一致之处已改正 · not equal: what differed was put right')
    return isEqual ? 0 : 1
  } finally {
    await pool.end()
    await database.stop()
  }
}

function tell(what: string, { count, first }: Differences): void {
  if (count === 0) return
  write(`  ${names[what] ?? what}: ${count} 处不一致 different`)
  for (const one of first) write(`    ${one}`)
  if (count > first.length) write(`    … 另有 ${count - first.length} 处 · and ${count - first.length} more`)
}

function tellRefusal(error: unknown): number {
  if (!isRefusal(error)) throw error
  write(`无法重算 cannot rebuild: ${error.message}`)
  return REFUSAL_EXIT_CODE
}
