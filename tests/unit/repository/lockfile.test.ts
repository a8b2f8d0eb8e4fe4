import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

type Package = {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
}
type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>> & { version: string }

const root = path.join(import.meta.dirname, '../../..')
const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T
const manifest = read<Manifest>('package.json')
const packages = Object.entries(read<{ packages: Record<string, Package> }>('package-lock.json').packages).filter(
  ([at]) => at !== '',
)
const copiesOf = (name: string) =>
  packages.filter(([at]) => at.endsWith(`node_modules/${name}`)).map(([, copy]) => copy.version ?? '')

/** Lower versions have published holes. Raised with every advisory; the packages with them. */
const floors: Record<string, string> = {
  payload: '3.90.1',
  next: '16.4.6',
  react: '19.3.0',
  'react-dom': '19.3.0',
  sharp: '0.35.5',
  'drizzle-orm': '0.45.2',
  'file-type': '21.3.1',
  nodemailer: '7.0.7',
  pg: '8.16.0',
  postcss: '8.4.31',
  undici: '7.5.0',
  ws: '8.17.1',
}

/** Lines of older releases in which the same holes were closed as well. */
const mendedLines: Record<string, string[]> = { ws: ['7.5.10'] }

test.each(Object.entries(floors))(
  'every installed copy of %s is at least %s, or as sound in a line of its own',
  (name, floor) => {
    const copies = copiesOf(name)
    expect(copies).not.toEqual([])
    for (const version of copies) {
      const own = mendedLines[name]?.find((line) => majorOf(line) === majorOf(version)) ?? floor
      expect(compareVersions(version, own), `${name} ${version}`).toBeGreaterThanOrEqual(0)
    }
  },
)

test('versions compare number by number', () => {
  expect(compareVersions('3.9.0', '3.90.1')).toBeLessThan(0)
  expect(compareVersions('16.4.10', '16.4.6')).toBeGreaterThan(0)
  expect(compareVersions('1.0.0', '1.0.0')).toBe(0)
})

test('Payload and all its official packages are one version', () => {
  const official = packages.filter(([at]) => /node_modules\/(payload|@payloadcms\/[^/]+)$/.test(at))
  expect(new Set(official.map(([, copy]) => copy.version)).size).toBe(1)
})

test.each(['react', 'react-dom', 'next', 'payload', 'lexical', 'sharp'])('there is one copy of %s', (name) => {
  expect(copiesOf(name)).toHaveLength(1)
})

test('every version that we ask for is exact', () => {
  const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('the lock names no host, so that any registry may serve it', () => {
  expect(packages.filter(([, copy]) => copy.resolved).map(([at]) => at)).toEqual([])
})

test('every package that Linux on x64 or arm64 installs is checked by its hash', () => {
  const unchecked = packages.filter(([, copy]) => !copy.link && !copy.integrity?.startsWith('sha512-'))
  expect(unchecked.filter(([, copy]) => !isForAnotherPlatform(copy)).map(([at]) => at)).toEqual([])
})

/** Builds of tools for systems that we do not run on: the lock has their version, the registry we lock against not their bytes. */
const isForAnotherPlatform = ({ optional, os, cpu, libc }: Package): boolean =>
  optional === true &&
  (!(os ?? ['linux']).includes('linux') ||
    !['x64', 'arm64'].some((one) => (cpu ?? [one]).includes(one)) ||
    libc?.join() === 'musl')

const majorOf = (version: string): number => Number.parseInt(version, 10)

function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split(/[.-]/).slice(0, 3).map(Number))
  for (let part = 0; part < 3; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
