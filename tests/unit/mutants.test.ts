import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { mutants } from '../mutants/mutants.ts'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

test.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
  '%s: has its one place in the source, and its test',
  (_, mutant) => {
    expect(read(mutant.file).split(mutant.find)).toHaveLength(2)
    expect(mutant.replace).not.toBe(mutant.find)
    expect(read(mutant.test.file)).toContain(mutant.test.name)
  },
)

test('each has a name of its own', () => {
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
})
