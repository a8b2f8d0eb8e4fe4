import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('../../../src/reviews/rewards/', import.meta.url)

it('nothing about rewards names a rating: no file of theirs has a word for one', () => {
  const files = readdirSync(folder)
  expect(files.filter((name) => name.endsWith('.sql.ts')).length).toBeGreaterThanOrEqual(2)
  for (const name of files) {
    const code = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*\*[\s\S]*?\*\/|\/\/.*|^import .*$/gm, '')
    expect(code, name).not.toMatch(/\brating|\bstars?\b|\bscore|sentiment|星级/i)
  }
})
