import { sharp } from '#platform/pictures.ts'
import { remakePhoto } from './photo.ts'

// A process of its own for what strangers' files may do to a decoder: it knows no secret, and is ended when it grew or stalls.
const MOST_BYTES = 400 * 1024 * 1024

sharp.cache(false)
sharp.concurrency(1)

process.on('disconnect', () => process.exit(0))
process.on('message', async (bytes: Uint8Array) => {
  const made = await remakePhoto(bytes)
  process.send?.({ made, isLast: process.memoryUsage.rss() > MOST_BYTES })
})
process.send?.('ready')
