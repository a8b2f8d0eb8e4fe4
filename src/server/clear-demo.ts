import { createInterface } from 'node:readline/promises'
import { clearDemo, countOwnItems } from '#demo/clear.ts'
import { createPool, type Pool } from '#platform/database.ts'
import { replaceSetting } from '#platform/settings.ts'
import { write } from './progress.ts'
import { isRefusal, REFUSAL_EXIT_CODE } from './refusal.ts'
import { findDatabase } from './running-database.ts'
import { openSettings } from './settings.ts'

/** `npm run demo:clear [-- --yes]`: makes a hub with the demonstration brand empty again, whether it runs or not. */
process.exit(await run().catch(tellRefusal))

async function run(): Promise<number> {
  const settings = openSettings()
  process.env.HUB_DATA_DIR = settings.dataDir
  const database = await findDatabase(settings)
  const pool = createPool(database.url, { max: 2, application_name: 'zhongcao-demo-clear' })
  try {
    return await clear(pool)
  } finally {
    await pool.end()
    await database.stop()
  }
}

async function clear(pool: Pool): Promise<number> {
  const isSure = process.argv.includes('--yes') || !process.stdin.isTTY || (await ask(await countOwnItems(pool)))
  if (!isSure) return 0
  const cleared = await clearDemo(pool, { evenOwn: process.argv.includes('--yes') })
  if (!cleared.ok) {
    write(cleared.message)
    return REFUSAL_EXIT_CODE
  }
  // Not filled again unasked; `HUB_DEMO=1` asks.
  await replaceSetting(pool, 'demo.outcome', 'cleared')
  write('演示品牌已清空，账号和密钥保留 · the demonstration is cleared; accounts and keys stay')
  return 0
}

async function ask(own: number): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const note = own > 0 ? `（其中 ${own} 条不属于演示，需要 --yes）` : ''
  const answer = await lines.question(`清空演示品牌的全部内容和数据${note}？· clear everything of the demonstration? [y/N] `)
  lines.close()
  return /^y(es)?$/i.test(answer.trim())
}

function tellRefusal(error: unknown): number {
  if (!isRefusal(error)) throw error
  write(`无法清空 cannot clear: ${error.message}`)
  return REFUSAL_EXIT_CODE
}
