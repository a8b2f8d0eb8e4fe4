import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSource, isBuilt, removeStamp, writeStamp } from '#server/build-stamp.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'zhongcao-stamp-'))
  await mkdir(path.join(root, 'src/site'), { recursive: true })
  await mkdir(path.join(root, '.next'))
  await writeFile(path.join(root, 'package-lock.json'), '{}')
  await writeFile(path.join(root, 'src/site/page.tsx'), 'one')
  await writeFile(path.join(root, 'src/b.ts'), 'two')
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('the same source has the same hash in another place', async () => {
  const copy = await mkdtemp(path.join(tmpdir(), 'zhongcao-stamp-'))
  await cp(root, copy, { recursive: true })
  expect(hashSource(copy)).toBe(hashSource(root))
  await rm(copy, { recursive: true })
})

test('a changed, a renamed and a new file each make another source; a built page does not', async () => {
  const hashes = [hashSource(root)]
  await writeFile(path.join(root, '.next/page.html'), 'x')
  expect(hashSource(root)).toBe(hashes[0])
  await writeFile(path.join(root, 'src/b.ts'), 'three')
  hashes.push(hashSource(root))
  await rm(path.join(root, 'src/b.ts'))
  await writeFile(path.join(root, 'src/c.ts'), 'three')
  hashes.push(hashSource(root))
  await writeFile(path.join(root, 'src/d.ts'), '')
  hashes.push(hashSource(root))
  expect(new Set(hashes).size).toBe(4)
})

test('what Next writes into tsconfig.json about its folders is no change of the source, another option is', async () => {
  const file = path.join(root, 'tsconfig.json')
  await writeFile(file, JSON.stringify({ compilerOptions: { jsx: 'react-jsx' }, include: [] }))
  const before = hashSource(root)
  await writeFile(file, JSON.stringify({ compilerOptions: { jsx: 'react-jsx' }, include: ['.next/types/**/*.ts'] }, null, 2))
  expect(hashSource(root)).toBe(before)
  await writeFile(file, JSON.stringify({ compilerOptions: { jsx: 'preserve' }, include: [] }))
  expect(hashSource(root)).not.toBe(before)
})

test('only a finished build of this very source counts', async () => {
  const distDir = path.join(root, '.next')
  const source = hashSource(root)
  expect(isBuilt(distDir, source)).toBe(false)
  await writeFile(path.join(distDir, 'BUILD_ID'), 'x')
  expect(isBuilt(distDir, source)).toBe(false)
  writeStamp(distDir, source)
  expect(isBuilt(distDir, source)).toBe(true)
  expect(isBuilt(distDir, `${source}0`)).toBe(false)
  removeStamp(distDir)
  expect(isBuilt(distDir, source)).toBe(false)
})
