import { createPool } from '#platform/database.ts'
import { readAnchors } from '#reviews/evidence/anchors.ts'
import { verifyEvidence } from '#reviews/evidence/verify.ts'
import { seconds, write } from './progress.ts'
import { isRefusal, REFUSAL_EXIT_CODE } from './refusal.ts'
import { findDatabase } from './running-database.ts'
import { openSettings } from './settings.ts'

/**
 * `npm run evidence:verify`: computes the whole log of decisions about reviews anew while the hub goes on, against its head and the
 * anchors of the data folder. Ends with 0 when it is whole, 1 when it is not.
 */
process.exit(await run().catch(tellRefusal))

async function run(): Promise<number> {
  const settings = openSettings()
  process.env.HUB_DATA_DIR = settings.dataDir
  const database = await findDatabase(settings)
  const pool = createPool(database.url, { max: 2, application_name: 'zhongcao-evidence' })
  try {
    const verdict = await verifyEvidence(pool, await readAnchors(settings.dataDir))
    const { lines, revisions, anchors, broken, head } = verdict
    const took = seconds(process.uptime() * 1000)
    write(`核对 ${lines} 行决定、${revisions} 稿、${anchors} 个锚点，用时 ${took}`)
    write(`${lines} decisions, ${revisions} revisions and ${anchors} anchors read in ${took}`)
    write(`链尾 head ${head.seq} ${head.hash}`)
    write(verdict.isWhole ? '完整 whole' : `不完整 not whole: ${broken}`)
    return verdict.isWhole ? 0 : 1
  } finally {
    await pool.end()
    await database.stop()
  }
}

function tellRefusal(error: unknown): number {
  if (!isRefusal(error)) throw error
  write(`无法核对 cannot verify: ${error.message}`)
  return REFUSAL_EXIT_CODE
}
