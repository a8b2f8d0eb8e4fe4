import path from 'node:path'
import { ensureBuild } from '#server/build.ts'

/** Makes the production build that browser errands and drills run on, in `NEXT_DIST_DIR`, as the start of the hub would. */
const root = path.join(import.meta.dirname, '..')
const distDir = path.resolve(root, process.env.NEXT_DIST_DIR || '.next-test')
try {
  const isNew = await ensureBuild(root, distDir, console.log)
  console.log(isNew ? 'built' : 'this source is built already')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
