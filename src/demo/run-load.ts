import { getPayload } from 'payload'
import { createPool } from '#platform/database.ts'
import config from '../../payload.config.ts'
import { loadDemo } from './load.ts'

/**
 * Loads the demonstration brand in a process of its own, beside a hub that answers at `HUB_INTERNAL_URL`. Tells its parent
 * `{ part, done, of }` as it goes on and `{ outcome }` in the end: `loaded`, `there-already` or `not-empty`.
 */
const { DATABASE_URL: url, HUB_INTERNAL_URL: baseUrl, HUB_API_KEY: apiKey } = process.env
if (!url || !baseUrl || !apiKey) throw new Error('DATABASE_URL, HUB_INTERNAL_URL and HUB_API_KEY must be set')

const loaded = await loadDemo({
  payload: await getPayload({ config }),
  pool: createPool(url, { max: 4, application_name: 'zhongcao-demo' }),
  baseUrl,
  apiKey,
  timeZone: process.env.HUB_TIMEZONE || 'Asia/Shanghai',
  onProgress: (part, done, of) => process.send?.({ part, done, of }),
})
const outcome = loaded.ok ? (loaded.value ? 'loaded' : 'there-already') : loaded.kind
const tell = new Promise((resolve) => (process.send ? process.send({ outcome }, resolve) : resolve(null)))
await tell
process.exit(0)
