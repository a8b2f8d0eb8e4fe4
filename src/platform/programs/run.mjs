import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { compile, root } from './compile.mjs'

// `node --conditions=production src/platform/programs/run.mjs <program.ts> [arguments]`: the program sees its own arguments
// only, and its errors name lines of its TypeScript.
process.argv.splice(1, 2, path.resolve(root, process.argv[2] ?? ''))
process.setSourceMapsEnabled(true)
await import(pathToFileURL(await compile(process.argv[1])).href)
