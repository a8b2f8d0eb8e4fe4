import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const INPUTS = ['package-lock.json', 'next.config.ts', 'payload.config.ts', 'migrations', 'src']

const stampFile = (distDir: string): string => path.join(distDir, 'hub-build-stamp')

/** One hash of everything a build is made of: paths and contents, in a fixed order. */
export function hashSource(root: string): string {
  const hash = createHash('sha256').update(readCompilerOptions(root))
  for (const file of INPUTS.flatMap((input) => listFiles(root, input))) {
    hash
      .update(`${file.split(path.sep).join('/')}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

// Next writes the folders of its builds into the rest of this file, which says nothing about the source.
function readCompilerOptions(root: string): string {
  const file = path.join(root, 'tsconfig.json')
  if (!existsSync(file)) return ''
  const { compilerOptions } = JSON.parse(readFileSync(file, 'utf8')) as { compilerOptions?: unknown }
  return JSON.stringify(compilerOptions ?? null)
}

/** Whether `distDir` holds a finished build of exactly this source. */
export function isBuilt(distDir: string, source: string): boolean {
  const file = stampFile(distDir)
  return existsSync(file) && existsSync(path.join(distDir, 'BUILD_ID')) && readFileSync(file, 'utf8').trim() === source
}

/** Says that a build has ended well. Removed before one begins, so that one that is cut off is never taken for whole. */
export const writeStamp = (distDir: string, source: string): void => writeFileSync(stampFile(distDir), `${source}\n`)

export const removeStamp = (distDir: string): void => rmSync(stampFile(distDir), { force: true })

function listFiles(root: string, input: string): string[] {
  const found = statSync(path.join(root, input), { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [input]
  const names = readdirSync(path.join(root, input)).sort()
  return names.flatMap((name) => listFiles(root, path.join(input, name)))
}
