import { appendFileSync } from 'node:fs'
import { sendDue } from '#content/reminders/send-due.ts'
import { createPool } from '#platform/database.ts'

// A worker of its own that sends what is due and writes each message into a file, as a channel would keep it. It may be told to be
// killed after so many, in the middle of a batch.
const [, , url, file, now, dies] = process.argv
if (!url || !file || !now) throw new Error('database, file and time are needed')
const pool = createPool(url)
let sent = 0
const send = async ({ reader, moment }: { reader: string; moment: number }) => {
  appendFileSync(file, `${reader} ${moment}\n`)
  if (++sent === Number(dies)) process.kill(process.pid, 'SIGKILL')
  return { state: 'sent' as const }
}
const sender = { channel: 'official-once' as const, perSecond: Number.POSITIVE_INFINITY, send }
await sendDue(pool, sender, { clock: () => new Date(now), batch: 1_000 })
await pool.end()
