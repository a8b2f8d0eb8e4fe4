import { createServer } from 'node:http'
import { createPool } from '#platform/database.ts'

// The least that makes events durable: a body is parsed, its rows are gathered for a few milliseconds, inserted, committed,
// and then every sender is answered. No checks, no pairs, no cells.
const GATHER_MS = 3
const BATCH_ROWS = 500

type Body = { visitor: string; events: { id: string; type: string; subject: string; at: number }[] }
type Waiting = { rows: unknown[]; answer: (isStored: boolean) => void }

const pool = createPool(process.argv[2] ?? '')
const waiting: Waiting[] = []
let isWorking = false

async function work(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
  while (waiting.length > 0) {
    const batch: Waiting[] = []
    for (let rows = 0; waiting.length > 0 && rows < BATCH_ROWS; rows += batch.at(-1)?.rows.length ?? 0)
      batch.push(waiting.shift()!)
    const rows = JSON.stringify(batch.flatMap((entry) => entry.rows))
    const insert = pool.query(
      `insert into bare select e.id, e.visitor, e.type, e.subject, to_timestamp(e.at / 1000.0)
       from jsonb_to_recordset($1) as e (id uuid, visitor text, type text, subject text, at bigint) on conflict do nothing`,
      [rows],
    )
    const isStored = await insert.then(
      () => true,
      () => false,
    )
    for (const entry of batch) entry.answer(isStored)
  }
  isWorking = false
}

await pool.query('create table if not exists bare (id uuid primary key, visitor text, type text, subject text, at timestamptz)')
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const { visitor, events } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body
    const rows = events.map((event) => ({ ...event, visitor }))
    const answer = (isStored: boolean) => {
      const text = JSON.stringify({ accepted: isStored ? rows.length : 0 })
      response.writeHead(isStored ? 202 : 503, { 'content-type': 'application/json', 'content-length': text.length }).end(text)
    }
    waiting.push({ rows, answer })
    if (isWorking) return
    isWorking = true
    void work()
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' ? address?.port : undefined)
})
process.on('SIGTERM', () => process.exit(0))
