import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { copySource } from './source-copy.ts'

/**
 * Makes every generated file anew in a copy of the source and says which ones in the repository are out of date, and
 * whether the collections have changed without a migration.
 */
const root = path.join(import.meta.dirname, '..')
const copy = copySource(root)
const complaints: string[] = []
try {
  const before = readdirSync(path.join(copy.folder, 'migrations')).length
  payload('generate:types')
  payload('generate:importmap')
  compare('src/generated/payload-types.ts', 'npm run generate')
  compare('src/app/(payload)/admin/importMap.js', 'npm run generate')
  // With nothing to do it says that it compared, writes no file and ends well; questions to nobody end it otherwise.
  const said = payload('migrate:create', 'pending', '--skip-empty')
  const made = readdirSync(path.join(copy.folder, 'migrations')).length - before
  if (made > 0 || !said.includes('DOWN statements generation complete')) {
    complaints.push(`the collections changed without a migration: npx payload migrate:create <name>\n${said}`)
  }
} finally {
  copy.remove()
}
for (const complaint of complaints) console.error(complaint)
process.exit(complaints.length === 0 ? 0 : 1)

function payload(...args: string[]): string {
  const run = spawnSync(process.execPath, [path.join(root, 'node_modules/payload/bin.js'), ...args], {
    cwd: copy.folder,
    encoding: 'utf8',
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Neither is used: generators open no connection and sign nothing.
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      PAYLOAD_SECRET: 'x'.repeat(43),
      HUB_DATA_DIR: path.join(copy.folder, '.data'),
    },
  })
  if (run.status !== 0) complaints.push(`payload ${args.join(' ')} failed:\n${run.stdout}${run.stderr}`)
  return `${run.stdout}${run.stderr}`
}

function compare(file: string, cure: string): void {
  const [committed, fresh] = [path.join(root, file), path.join(copy.folder, file)].map((at) =>
    existsSync(at) ? readFileSync(at, 'utf8') : '',
  )
  if (committed !== fresh) complaints.push(`${file} is out of date: ${cure}`)
}
