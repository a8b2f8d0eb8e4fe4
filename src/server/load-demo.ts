import { getPayload } from 'payload'
import { loadDemo } from '#demo/load.ts'
import { createPool } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import config from '../../payload.config.ts'
import type { DemoMessage } from './demonstration.ts'

// A process of its own: pictures are drawn and Payload is loaded only when a demonstration is wanted.
process.on('disconnect', () => process.exit(1))

const { DATABASE_URL: url, HUB_INTERNAL_URL: baseUrl, HUB_API_KEY: apiKey } = process.env
if (!url || !baseUrl || !apiKey) throw new Error('DATABASE_URL, HUB_INTERNAL_URL and HUB_API_KEY are needed')
// What was said last must have gone out before the process ends.
const say = (message: DemoMessage) => new Promise<void>((resolve) => void process.send?.(message, () => resolve()))
const loaded = await loadDemo({
  payload: await getPayload({ config }),
  pool: createPool(url, { max: 4, application_name: 'zhongcao-demo' }),
  baseUrl,
  apiKey,
  timeZone: hubTimeZone(),
  onProgress: (part, done, of) => void say({ kind: 'progress', part, done, of }),
})
await say(loaded.ok ? { kind: 'loaded' } : { kind: 'declined', reason: loaded.message })
process.exit(0)
