import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const source = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.join('src', file))
  .concat('payload.config.ts', 'next.config.ts')

/** Not settings: they come from the system, from Node and Next, or from the hub to its own processes. */
const foreign = new Set([
  'NEXT_MANUAL_SIG_HANDLE',
  'NODE_ENV',
  'NEXT_PHASE',
  'NEXT_RUNTIME',
  'PATH',
  'PWD',
  'TZ',
  'XDG_RUNTIME_DIR',
])
const internal = new Set(['HUB_INTERNAL_SECRET', 'HUB_INTERNAL_URL'])

const variable = /\benv\??\.([A-Z][A-Z0-9_]+)\b|\benv\['([A-Z][A-Z0-9_]+)'\]|name: '([A-Z]+_[A-Z0-9_]+)'/g
const destructured = /\{([^{}]*)\} = process\.env/g
const findNames = (text: string): string[] => [
  ...[...text.matchAll(variable)].map((found) => found[1] ?? found[2] ?? found[3] ?? ''),
  ...[...text.matchAll(destructured)].flatMap((found) => (found[1] ?? '').match(/\b[A-Z][A-Z0-9_]+\b/g) ?? []),
]
const readSomewhere = new Set(source.flatMap((file) => findNames(read(file))))
const listed = new Set([...read('.env.example').matchAll(/^# ?([A-Z][A-Z0-9_]+)=/gm)].map((found) => found[1] ?? ''))

test('.env.example lists every variable that the source reads', () => {
  expect(readSomewhere.size).toBeGreaterThan(10)
  expect([...readSomewhere].filter((name) => !listed.has(name) && !foreign.has(name) && !internal.has(name))).toEqual([])
})

test('.env.example lists nothing that nobody reads', () => {
  expect([...listed].filter((name) => !readSomewhere.has(name))).toEqual([])
})

test('the README explains every setting of .env.example', () => {
  const readme = read('README.md')
  expect([...listed].filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})
