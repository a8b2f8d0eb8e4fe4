import pg from 'pg'
import { log } from '#platform/log.ts'
import { type EmbeddedDatabase, startEmbedded } from './embedded/start.ts'
import { refusal } from './refusal.ts'

const OLDEST_VERSION = 150_000
const CLOCK_TOLERANCE_MS = 2_000

export type Database = { url: string; description: string; embedded?: EmbeddedDatabase }

/**
 * The database of the hub: `DATABASE_URL` when it is set, and then nothing embedded is touched; else the embedded one.
 * Refuses one that cannot be reached, is older than 15 or does not hold UTF-8.
 */
export async function openDatabase(options: {
  databaseUrl?: string
  dataDir: string
  onProgress?: (text: string) => void
}): Promise<Database> {
  if (options.databaseUrl) {
    const version = await checkDatabase(options.databaseUrl)
    return { url: options.databaseUrl, description: `PostgreSQL ${version}, DATABASE_URL` }
  }
  const embedded = await startEmbedded(options)
  try {
    await checkDatabase(embedded.url)
  } catch (error) {
    await embedded.stop()
    throw error
  }
  const how = { self: '', 'user-namespace': ', user namespace', nobody: ', nobody' }[embedded.runsAs]
  return { url: embedded.url, description: `PostgreSQL ${embedded.version} 内置 embedded${how}`, embedded }
}

type Facts = { version: string; number: number; encoding: string; fsync: string; now: Date }

async function checkDatabase(url: string): Promise<string> {
  const facts = await readFacts(url)
  if (facts.number < OLDEST_VERSION) throw refusal(`PostgreSQL ${facts.version} 太旧, 至少 15 · PostgreSQL 15 or newer is needed`)
  if (facts.encoding !== 'UTF8') throw refusal(`数据库编码是 ${facts.encoding}, 需要 UTF8 · the database must be UTF-8`)
  if (facts.fsync !== 'on') log.warn('fsync is off: a power cut may lose what was acknowledged')
  const skew = Math.abs(facts.now.getTime() - Date.now())
  if (skew > CLOCK_TOLERANCE_MS) log.warn({ skewMs: skew }, 'the clocks of this machine and of the database differ')
  return facts.version
}

async function readFacts(connectionString: string): Promise<Facts> {
  let client: pg.Client | undefined
  try {
    // An address that is none is refused by its constructor.
    client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000, application_name: 'zhongcao-start' })
    await client.connect()
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
        current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, clock_timestamp() as now`,
    )
    return rows[0]!
  } catch (error) {
    throw refusal(`无法连接数据库: ${describe(error)} · cannot reach the database of DATABASE_URL`)
  } finally {
    await client?.end().catch(() => {})
  }
}

// Connecting to a name with several addresses fails with one error for all of them, whose own message is empty.
function describe(error: unknown): string {
  const { message, code, errors } = error as NodeJS.ErrnoException & { errors?: Error[] }
  return message || errors?.[0]?.message || code || 'unknown'
}
