import { setTimeout as sleep } from 'node:timers/promises'
import type { Load } from './steps.ts'

const LINES_A_REQUEST = 10_000
const ATTEMPTS = 6

type Report = { accepted?: number; duplicates?: number; rejectedCount: number; rejected: { line: number; reason: string }[] }

/**
 * Sends lines to `/import/<door>` as NDJSON under the API key, as any other source would. A busy hub is asked again. Throws
 * when a line is refused: the demonstration sends only what it knows to be right.
 */
export async function sendLines(
  { baseUrl, apiKey }: Pick<Load, 'baseUrl' | 'apiKey'>,
  of: { door: 'events' | 'deliveries' | 'orders' | 'index-points'; lines: readonly object[]; onSent: (sent: number) => void },
): Promise<void> {
  for (let from = 0; from < of.lines.length; from += LINES_A_REQUEST) {
    const part = of.lines.slice(from, from + LINES_A_REQUEST)
    const body = `${part.map((line) => JSON.stringify(line)).join('\n')}\n`
    const report = await send(`${baseUrl}/import/${of.door}`, apiKey, body)
    if (report.rejectedCount > 0)
      throw new Error(`/import/${of.door} refused ${report.rejectedCount} lines: ${JSON.stringify(report.rejected[0])}`)
    of.onSent(from + part.length)
  }
}

async function send(url: string, apiKey: string, body: string): Promise<Report> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/x-ndjson' }
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(url, { method: 'POST', headers, body })
    if (answer.ok) return (await answer.json()) as Report
    const words = await answer.text()
    const isBusy = answer.status === 429 || answer.status === 503
    if (!isBusy || attempt === ATTEMPTS) throw new Error(`${url} answered ${answer.status}: ${words.slice(0, 300)}`)
    await sleep(Number(answer.headers.get('retry-after') ?? 1) * 1000)
  }
}
