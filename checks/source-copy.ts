import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const notSource =
  /^(node_modules|\.git|\.env|\.next.*|\.data.*|\.compiled|test-results|playwright-report|coverage|.*\.tsbuildinfo)$/

/**
 * Copies the source as it stands into a temporary folder that borrows node_modules, so that generators may write there.
 * `remove()` takes it away again. Git is not asked: the source may have come as an archive.
 */
export function copySource(root: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhongcao-source-'))
  for (const name of readdirSync(root)) {
    if (!notSource.test(name)) cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
