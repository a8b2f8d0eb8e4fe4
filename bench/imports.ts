import { request } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { uuidv7 } from '#platform/uuidv7.ts'
import { browserHub } from '../tests/builders/browser-hub.ts'
import { startCollectingHub } from './collecting.ts'
import type { BenchServer } from './database.ts'
import { residentMb } from './process-costs.ts'
import { putSubjects } from './subjects.ts'

export type Import = { lines: number; seconds: number; highestMb: number }

const LINES_IN_A_CHUNK = 500
const DAYS_BACK_MS = 20 * 86_400_000

/** One upload of this many lines to `/import/events` over HTTP, as a shop would send its history. */
export async function measureImport(server: BenchServer, lines: number): Promise<Import> {
  const subjects = await putSubjects(await server.openDatabase('bench_import'), 500)
  const hub = await startCollectingHub(server, 'bench_import')
  let highestMb = 0
  const look = setInterval(() => {
    highestMb = Math.max(highestMb, residentMb(hub.pid))
  }, 200)
  try {
    const started = performance.now()
    const answer = await upload(hub.port, makeLines(lines, subjects))
    const report = JSON.parse(answer) as { accepted?: number }
    if (report.accepted !== lines) throw new Error(`not all were stored: ${answer.slice(0, 600)}`)
    return { lines, seconds: (performance.now() - started) / 1_000, highestMb }
  } finally {
    clearInterval(look)
    await hub.stop()
  }
}

function* makeLines(lines: number, subjects: string[]): Generator<string> {
  const first = Date.now() - DAYS_BACK_MS
  let chunk = ''
  let visitor = ''
  for (let line = 0; line < lines; line++) {
    const step = line % 4
    if (step === 0) visitor = `v_${uuidv7().replaceAll('-', '').slice(8)}`
    const at = first + Math.floor((line / lines) * (DAYS_BACK_MS - 60_000))
    const subject = subjects[Math.floor(line / 2) % subjects.length]
    const event = { id: uuidv7(new Date(at)), type: step % 2 === 0 ? 'exposure' : 'open', subject, visitor, at: new Date(at) }
    chunk += `${JSON.stringify(event)}\n`
    if ((line + 1) % LINES_IN_A_CHUNK === 0 || line === lines - 1) {
      yield chunk
      chunk = ''
    }
  }
}

async function upload(port: number, chunks: Iterable<string>): Promise<string> {
  const headers = { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' }
  const sending = request({ port, host: '127.0.0.1', path: '/import/events', method: 'POST', headers })
  const answered = new Promise<string>((resolve, reject) => {
    sending.once('error', reject)
    sending.once('response', async (response) => {
      let text = ''
      for await (const part of response.setEncoding('utf8')) text += part
      resolve(text)
    })
  })
  await promisify(pipeline)(Readable.from(chunks), sending)
  return answered
}
