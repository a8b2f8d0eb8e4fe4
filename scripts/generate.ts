import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beaconFile, buildBeacon } from './build-beacon.ts'
import { buildLookChoice, lookChoiceFile } from './build-look-choice.ts'
import { buildWechatShare, wechatShareFile } from './build-wechat-share.ts'

/**
 * Makes every generated file anew: `npm run generate`. Prints the statements that the
 * collections need beyond the migrations, and ends by saying that it is done.
 */
const root = path.join(import.meta.dirname, '..')
// Neither is used: nothing is connected to and nothing signed.
process.env.DATABASE_URL ||= 'postgres://nobody@127.0.0.1:1/none'
process.env.PAYLOAD_SECRET ||= 'x'.repeat(43)
process.env.PAYLOAD_MIGRATING = 'true'

const [{ generateImportMap, default: payload }, { generateTypes }, { default: config }] = await Promise.all([
  import('payload'),
  import('payload/node'),
  import('../payload.config.ts'),
])
await generateTypes(await config, { log: false })
await generateImportMap(await config, { log: false, force: true })
writeFileSync(beaconFile, await buildBeacon())
writeFileSync(wechatShareFile, await buildWechatShare())
writeFileSync(lookChoiceFile, await buildLookChoice())
await payload.init({ config, disableDBConnect: true, disableOnInit: true })
for (const statement of await findPending()) console.log(`needs a migration: ${statement}`)
console.log('generated')
process.exit(0)

async function findPending(): Promise<string[]> {
  const { generateDrizzleJson, generateMigration } = payload.db.requireDrizzleKit()
  const folder = path.join(root, 'migrations')
  const snapshot = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  if (!snapshot) return ['no migration has a snapshot']
  const before = JSON.parse(readFileSync(path.join(folder, snapshot), 'utf8')) as Parameters<typeof generateMigration>[0]
  return generateMigration(before, await generateDrizzleJson(payload.db.schema))
}
