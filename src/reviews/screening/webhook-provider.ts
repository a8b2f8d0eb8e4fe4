import { signBody } from '#orders/signature.ts'
import { type Checked, type Outcome, type Provider, unavailable } from './provider.ts'

const TIMEOUT_MS = 5_000
const MAX_ANSWER_BYTES = 64 * 1024

/**
 * Any service of the operator's: `POST` of `{v: 1, kind: "text", review, text, nickname}` or `{v: 1, kind: "photo", review, photo,
 * mimeType: "image/jpeg", data: <base64>}`, signed like our order hooks (`X-Hub-Timestamp`, `X-Hub-Signature: v1=<hex
 * HMAC-SHA256 of timestamp.body>`). It answers 200 `{"verdict": "pass" | "look", "trace"?: "…"}` within 5 s.
 */
export const webhookProvider = (url: string, secret: string | undefined): Provider => ({
  name: 'webhook',
  accepts: ['text', 'photo'],
  check: async (item) => {
    if (!secret) return unavailable
    const body = Buffer.from(JSON.stringify({ v: 1, ...bodyOf(item) }))
    const timestamp = String(Math.floor(Date.now() / 1000))
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'X-Hub-Timestamp': timestamp,
        'X-Hub-Signature': `v1=${signBody(secret, timestamp, body)}`,
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (response.status === 200) return readAnswer(await readCapped(response))
    await response.body?.cancel()
    return unavailable
  },
})

function bodyOf(item: Checked): Record<string, string> {
  if (item.kind === 'text') return item
  const { jpeg, ...names } = item
  return { ...names, mimeType: 'image/jpeg', data: jpeg.toString('base64') }
}

function readAnswer(text: string): Outcome {
  const { verdict, trace } = JSON.parse(text) as { verdict?: unknown; trace?: unknown }
  const named = typeof trace === 'string' && trace !== '' && trace.length <= 200 ? trace : null
  // It has no door to call back at, so "later" is no answer.
  return verdict === 'pass' || verdict === 'look' ? { outcome: verdict, trace: named } : unavailable
}

async function readCapped(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); reader && part?.value; part = await reader.read()) {
    bytes += part.value.byteLength
    if (bytes > MAX_ANSWER_BYTES) throw new Error('the answer is too long')
    chunks.push(part.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}
