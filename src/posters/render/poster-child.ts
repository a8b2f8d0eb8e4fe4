import { sharp } from '#platform/pictures.ts'
import { lookAtFonts } from './fonts.ts'
import type { Fonts, Job, Made } from './job.ts'
import { renderPoster } from './render-poster.ts'

// The one process that opens SVG, and only our own drawings: no secret is here, and it is ended when it grew or stalls.
sharp.unblock({ operation: ['VipsForeignLoadSvg'] })
sharp.cache(false)
sharp.concurrency(1)

const MOST_BYTES = 500 * 1024 * 1024
let fonts: Promise<Fonts> | undefined

process.on('disconnect', () => process.exit(0))
process.on('message', async (job: Job) => {
  const made = await work(job).catch((error: Error): Made => ({ failed: error.message }))
  process.send?.({ made, isLast: process.memoryUsage.rss() > MOST_BYTES })
})
process.send?.('ready')

async function work(job: Job): Promise<Made> {
  if (!('fonts' in job)) return { jpeg: await renderPoster(job) }
  fonts ??= lookAtFonts((svg) => sharp(svg))
  return { fonts: await fonts }
}
