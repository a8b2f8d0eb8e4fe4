import { setFlagsFromString } from 'node:v8'
import type { FaceJob, FaceMade } from './face-job.ts'
import { cutFace, remakeFace } from './remake-face.ts'

// A process of its own for what an uploaded face may do to who opens it: it knows no secret, may take so much and no more, and is
// ended when it grew or stalls.
const MOST_WASM_PAGES = 6_144
const MOST_BYTES = 500 * 1024 * 1024

setFlagsFromString(`--wasm-max-mem-pages=${MOST_WASM_PAGES}`)

process.on('disconnect', () => process.exit(0))
process.on('message', async (job: FaceJob) => {
  const made = await work(job).catch((error: Error): FaceMade => ({ failed: error.message }))
  process.send?.({ made, isLast: process.memoryUsage.rss() > MOST_BYTES })
})
process.send?.('ready')

const work = (job: FaceJob): Promise<FaceMade> => ('look' in job ? remakeFace(job.look) : cutFace(job.face, job.signs))
