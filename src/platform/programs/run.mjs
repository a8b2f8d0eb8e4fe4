import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { compile, root } from './compile.mjs'

const REFUSED = 78

// `node --conditions=production src/platform/programs/run.mjs <program.ts> [arguments]`: the program sees its own arguments
// only, and its errors name lines of its TypeScript.
process.argv.splice(1, 2, path.resolve(root, process.argv[2] ?? ''))
process.setSourceMapsEnabled(true)
await import(pathToFileURL(await compile(process.argv[1]).catch(refuse)).href)

/** A disk that is full or may not be written is the operator's to mend; anything else is ours. */
function refuse(error) {
  if (!['EACCES', 'EISDIR', 'ENOSPC', 'EPERM', 'EROFS'].includes(error.code)) throw error
  console.log(`启动失败 cannot start: 无法写入 ${error.path}: ${error.code} · it cannot be written`)
  process.exit(REFUSED)
}
