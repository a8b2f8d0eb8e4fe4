import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeSlug, isMadeOf, makeSlug } from '#content/slug.ts'

test.each([
  ['新品测评', 'xin-pin-ce-ping'],
  ['2026 新品 测评', '2026-xin-pin-ce-ping'],
  ['iPhone 17 开箱', 'iphone-17-kai-xiang'],
  ['绿茶精华（30ml）怎么选？', 'lv-cha-jing-hua-30ml-zen-me-xuan'],
  ['Café Crème', 'cafe-creme'],
  ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full-width'],
  ['🎉🎉', ''],
  ['new', 'new-1'],
])('%s becomes %s', (title, slug) => {
  expect(makeSlug(title)).toBe(slug)
})

test('any title gives ASCII words of at most 90 characters, and making it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const slug = makeSlug(title)
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slug.length).toBeLessThanOrEqual(90)
      expect(makeSlug(slug)).toBe(slug)
    }),
  )
})

test('a long title is cut between words', () => {
  const slug = makeSlug('种草'.repeat(60))
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug).toMatch(/(zhong|cao)$/)
})

test('a taken slug is numbered from 2 on', () => {
  expect(freeSlug('cha', new Set())).toBe('cha')
  expect(freeSlug('cha', new Set(['cha', 'cha-2', 'cha-4']))).toBe('cha-3')
})

test('a slug is recognised as made of its title, numbered or not', () => {
  expect(isMadeOf('xin-pin', '新品')).toBe(true)
  expect(isMadeOf('xin-pin-2', '新品')).toBe(true)
  expect(isMadeOf('xin-pin-ce-ping', '新品')).toBe(false)
})
