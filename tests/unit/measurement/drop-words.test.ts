import { expect, test } from 'vitest'
import { doors } from '#measurement/doors/all.ts'
import { doorWords, reasonWords, unavailableReasons } from '#measurement/drop-words.ts'

const chinese = /\p{Script=Han}/u
const words = [...Object.entries(doorWords), ...Object.entries(reasonWords)]

test.each(words)('%s has words in both languages', (name, { zh, en }) => {
  expect(zh).toMatch(chinese)
  expect(en).toMatch(/^[A-Z][A-Za-z0-9 ,'-]+$/)
  expect(en).not.toBe(name)
})

test('no two reasons say the same', () => {
  const all = Object.values(reasonWords)
  expect(new Set(all.map(({ zh }) => zh)).size).toBe(all.length)
  expect(new Set(all.map(({ en }) => en)).size).toBe(all.length)
})

test('every door counts under a name of its own that has words', () => {
  expect(doors.map(({ name }) => name).sort()).toEqual(Object.keys(doorWords).sort())
})

test('what is answered with 503 is among the reasons', () => {
  expect(unavailableReasons.every((reason) => reason in reasonWords)).toBe(true)
})
