import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { hashSource, isBuilt, removeStamp, writeStamp } from './build-stamp.ts'
import { refusal } from './refusal.ts'

const KEPT_LINES = 30
// What `next build` says that tells a person how far it is.
const MILESTONE = /Creating an optimized|Compiled|Collecting page data|Generating static|Finalizing|Finished|Running/

/**
 * Makes the production build when `distDir` holds none of this very source. Gives whether it built. Refuses with the last
 * words of the build when it fails; a build that is cut off is not taken for one later.
 */
export async function ensureBuild(root: string, distDir: string, say: (text: string) => void): Promise<boolean> {
  const source = hashSource(root)
  if (isBuilt(distDir, source)) return false
  removeStamp(distDir)
  await runBuild(root, distDir, say)
  writeStamp(distDir, source)
  return true
}

function runBuild(root: string, distDir: string, say: (text: string) => void): Promise<void> {
  const next = createRequire(path.join(root, 'package.json')).resolve('next/dist/bin/next')
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_DIST_DIR: path.relative(root, distDir),
  }
  const child = spawn(process.execPath, [next, 'build'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const endWithUs = () => child.kill('SIGTERM')
  process.once('exit', endWithUs)
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      if (lines.length > KEPT_LINES) lines.shift()
      if (MILESTONE.test(line)) say(line.trim())
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', endWithUs)
      if (code === 0) return resolve()
      for (const line of lines) say(line)
      reject(refusal('页面构建失败, 原因见上 · the build failed, see above'))
    })
  })
}
