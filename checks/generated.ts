import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { programArguments } from '#platform/programs/start-program.ts'
import { copySource } from './source-copy.ts'

/**
 * Makes every generated file anew in a copy of the source and says which ones in the repository are out of date, and
 * whether the collections have changed without a migration.
 */
const generatedFiles = [
  'src/generated/payload-types.ts',
  'src/generated/beacon.ts',
  'src/generated/wechat-share.ts',
  'src/generated/look-choice.ts',
  'src/app/(payload)/admin/importMap.js',
]

const root = path.join(import.meta.dirname, '..')
const copy = copySource(root)
const complaints: string[] = []
try {
  for (const file of generatedFiles) rmSync(path.join(copy.folder, file), { force: true })
  const run = generate()
  if (run.status !== 0 || !run.stdout.endsWith('generated\n'))
    complaints.push(`generating failed (${run.signal ?? run.status}):\n${run.stdout}${run.stderr}`)
  else complaints.push(...run.stdout.split('\n').filter((line) => line.startsWith('needs a migration')))
  complaints.push(...generatedFiles.filter(isStale).map((file) => `${file} is out of date: npm run generate`))
} finally {
  copy.remove()
}
for (const complaint of complaints) console.error(complaint)
process.exit(complaints.length === 0 ? 0 : 1)

function generate() {
  return spawnSync(process.execPath, programArguments('scripts/generate.ts'), {
    cwd: copy.folder,
    encoding: 'utf8',
    timeout: 120_000,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LOG_LEVEL: 'warn', HUB_DATA_DIR: path.join(copy.folder, '.data') },
  })
}

function isStale(file: string): boolean {
  const [committed, fresh] = [path.join(root, file), path.join(copy.folder, file)].map((at) =>
    existsSync(at) ? readFileSync(at, 'utf8') : undefined,
  )
  return fresh === undefined || committed !== fresh
}
