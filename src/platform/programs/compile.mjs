import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

// JavaScript, because it is what reads TypeScript.
export const root = path.resolve(import.meta.dirname, '../../..')

const KEPT = '.compiled'
// What says how the sources are read.
const HOW = ['package.json', 'package-lock.json', 'tsconfig.json', 'src/platform/programs/compile.mjs']

/**
 * One JavaScript file of a TypeScript `program` (absolute path, within the hub's folder) and everything of ours that it imports;
 * packages stay imports. It is kept in `.compiled` and made again when a source has changed, however many processes ask at once.
 * Gives its absolute path. Throws what esbuild says of a source that cannot be read.
 */
export async function compile(program) {
  const name = path.relative(root, program)
  const file = path.join(root, KEPT, name.replace(/\.tsx?$/, '.mjs'))
  if (!isCurrent(file)) await make(name, file)
  return file
}

const listOf = (file) => `${file}.sources.json`

/** As `make` does it: by the size and the time of every source. */
function isCurrent(file) {
  try {
    const sources = Object.entries(JSON.parse(readFileSync(listOf(file), 'utf8')))
    return sources.every(([source, state]) => stateOf(source) === state)
  } catch {
    return false
  }
}

function stateOf(source) {
  const { size, mtimeMs } = statSync(path.join(root, source))
  return `${size} ${mtimeMs}`
}

async function make(name, file) {
  const began = Date.now()
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [name],
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: 'linked',
    sourcesContent: false,
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [ownPlace],
  })
  mkdirSync(path.dirname(file), { recursive: true })
  for (const { path: at, contents } of outputFiles) replace(at, contents)
  const sources = [...HOW, ...Object.keys(metafile.inputs)].map((source) => [source, stateOf(source)])
  // A source that was written while it was read is read again the next time.
  const isSettled = sources.every(([, state]) => Number(state.split(' ')[1]) < began)
  if (isSettled) replace(listOf(file), JSON.stringify(Object.fromEntries(sources)))
}

let bundling = 0

/** esbuild keeps a process beside this one, which is ended when nothing is left for it to do. */
async function bundle(options) {
  const { build, stop } = await import('esbuild')
  bundling++
  try {
    return await build(options)
  } finally {
    bundling--
    if (bundling === 0) await stop()
  }
}

/** Whoever reads meanwhile sees the whole former file or the whole new one. */
function replace(file, contents) {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, contents)
  renameSync(unfinished, file)
}

/** A source finds the files beside it where they are, wherever its JavaScript lies. */
const ownPlace = {
  name: 'own place',
  setup(build) {
    build.onLoad({ filter: /\.[cm]?[jt]sx?$/ }, async ({ path: source }) => {
      const text = await readFile(source, 'utf8')
      const contents = text
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(source)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(source).href))
      return { contents, loader: /x$/.test(source) ? 'tsx' : /js$/.test(source) ? 'js' : 'ts' }
    })
  },
}
