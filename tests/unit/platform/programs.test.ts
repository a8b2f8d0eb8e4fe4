import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { programArguments } from '#platform/programs/start-program.ts'

const root = path.join(import.meta.dirname, '../../..')
// A program lies in the hub's folder, as what it imports is found from there.
mkdirSync(path.join(root, '.data-tests'), { recursive: true })
const folder = mkdtempSync(path.join(root, '.data-tests/programs-'))
const name = path.relative(root, folder)

afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(path.join(root, '.compiled', name), { recursive: true })
})

const put = (file: string, text: string): void => writeFileSync(path.join(folder, file), text)

// Written some time ago, as sources are that a program is started from.
const putOld = (file: string, text: string): void => {
  put(file, text)
  const aMinuteAgo = Date.now() / 1000 - 60
  utimesSync(path.join(folder, file), aMinuteAgo, aMinuteAgo)
}

const run = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const [program = '', ...others] = args
    execFile('node', programArguments(`${name}/${program}`, ...others), { cwd: root }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })

beforeEach(() => {
  putOld('greeting.ts', "export const greeting: string = '早'\n")
  putOld('note.txt', '一张纸条')
  putOld(
    'say.ts',
    `import { readFileSync } from 'node:fs'
import { DAY_MS } from '#platform/days.ts'
import { greeting } from './greeting.ts'
const note = readFileSync(new URL('./note.txt', import.meta.url), 'utf8')
console.log(JSON.stringify({ greeting, DAY_MS, note, folder: import.meta.dirname, args: process.argv.slice(2) }))
`,
  )
})

test('a program imports rooms and neighbours, finds files beside it and sees its own arguments', async () => {
  const { out, err } = await run('say.ts', '--loud', '二')
  expect(err).toBe('')
  expect(JSON.parse(out)).toEqual({ greeting: '早', DAY_MS: 86_400_000, note: '一张纸条', folder, args: ['--loud', '二'] })
})

test('it is made once, and again after any source of it has changed', async () => {
  const made = path.join(root, '.compiled', name, 'say.mjs')
  await run('say.ts')
  put('note.txt', '另一张')
  utimesSync(made, 1, 1)
  expect(JSON.parse((await run('say.ts')).out)).toMatchObject({ greeting: '早', note: '另一张' })
  expect(statSync(made).mtimeMs).toBe(1_000)

  put('greeting.ts', "export const greeting: string = '晚'\n")
  expect(JSON.parse((await run('say.ts')).out)).toMatchObject({ greeting: '晚' })
})

test('a source that is changed while a program is made is not taken for read', async () => {
  put('greeting.ts', "export const greeting: string = '午'\n")
  const inAMinute = Date.now() / 1000 + 60
  utimesSync(path.join(folder, 'greeting.ts'), inAMinute, inAMinute)
  await run('say.ts')
  const said = readFileSync(path.join(folder, 'greeting.ts'), 'utf8')
  writeFileSync(path.join(folder, 'greeting.ts'), said.replace('午', '夜'))
  utimesSync(path.join(folder, 'greeting.ts'), inAMinute, inAMinute)
  expect(JSON.parse((await run('say.ts')).out)).toMatchObject({ greeting: '夜' })
})

test('many who start it at once all get a whole one', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => run('say.ts')))
  expect(all.map(({ err }) => err)).toEqual(all.map(() => ''))
  expect(new Set(all.map(({ out }) => out)).size).toBe(1)
})

test('an error names the line of the source, and one that cannot be read says where', async () => {
  putOld('fails.ts', "type Word = string\n\nconst word: Word = '停'\nthrow new Error(word)\n")
  const thrown = await run('fails.ts')
  expect(thrown.code).toBe(1)
  expect(thrown.err).toContain('fails.ts:4')
  putOld('broken.ts', 'const = 3\n')
  const unread = await run('broken.ts')
  expect(unread.code).toBe(1)
  expect(unread.err).toContain(`${name}/broken.ts:1:6`)
})

test('where nothing can be written it is refused in one line', async () => {
  putOld('fresh.ts', 'console.log(1)\n')
  // In the way of the file that is to be made.
  mkdirSync(path.join(root, '.compiled', name, 'fresh.mjs'), { recursive: true })
  const inTheWay = await run('fresh.ts')
  expect(inTheWay.code).toBe(78)
  expect(inTheWay.out.trim().split('\n')).toEqual([expect.stringContaining('it cannot be written')])
})
