import { expect, test } from 'vitest'
import { findColleagues, mentionAt, putMention } from '#admin/teamwork/mention.ts'

const people = ['林悦', '陈林', 'Anna Lin'].map((name, n) => ({ id: String(n), name, role: 'editor' as const }))

test('a mention begins with an @ at the cursor, and not inside an address', () => {
  expect(mentionAt('看看@林', 4)).toEqual({ from: 2, query: '林' })
  expect(mentionAt('@', 1)).toEqual({ from: 0, query: '' })
  expect(mentionAt('@林悦 好', 5)).toBeNull()
  expect(mentionAt('写信到 a@b', 7)).toBeNull()
  expect(mentionAt('@林悦', 2)).toEqual({ from: 0, query: '林' })
})

test('who begins so stands first, and letters find whatever their case', () => {
  expect(findColleagues(people, '林').map(({ name }) => name)).toEqual(['林悦', '陈林'])
  expect(findColleagues(people, 'LIN').map(({ name }) => name)).toEqual(['Anna Lin'])
  expect(findColleagues(people, '').length).toBe(3)
})

test('a chosen name replaces what was typed of it, and the rest of the text stays', () => {
  expect(putMention('请 @林 核对', { from: 2, query: '林' }, '林悦')).toEqual({ text: '请 @林悦 核对', cursor: 6 })
})
