import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, isOneWord, passageOf } from '#reviews/screening/folded-text.ts'
import { findWordsIn } from '#reviews/screening/words-automaton.ts'

describe('a text is folded', () => {
  it.each([
    ['加-微-信', '加微信'],
    ['ＶＸ：Ａｂ１２', 'vxab12'],
    ['治療 電話', '治疗电话'],
    ['㎏ Ⅷ ①', 'kgviii1'],
    ['好👍🏻用\u200b', '好用'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldText(text).text).toBe(folded)
  })

  it('and every part of it points to where the author wrote it', () => {
    const folded = foldText('真的👍 加 - ＶＸ')
    const at = folded.text.indexOf('加vx')
    const { from, to } = passageOf(folded, at, at + 3)
    expect('真的👍 加 - ＶＸ'.slice(from, to)).toBe('加 - ＶＸ')
  })

  it('whatever the text: positions rise, lie within it, and what is cut out there folds to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, one, other) => {
        const folded = foldText(text)
        expect([folded.starts.length, folded.ends.length]).toEqual([folded.text.length, folded.text.length])
        if (folded.text.length === 0) return
        const [from, last] = [one % folded.text.length, other % folded.text.length].sort((a, b) => a - b) as [number, number]
        const passage = passageOf(folded, from, last + 1)
        expect(passage.from).toBeGreaterThanOrEqual(0)
        expect(passage.to).toBeGreaterThan(passage.from)
        expect(passage.to).toBeLessThanOrEqual(text.length)
        expect(foldText(text.slice(passage.from, passage.to)).text).toContain(folded.text.slice(from, last + 1))
      }),
    )
  })

  it.each([
    ['加-微 信', true],
    ['加。微。信', true],
    ['加微。信了吗', false],
    ['加，微信', true],
  ])('%s is one word: %s', (text, isOne) => {
    expect(isOneWord(foldText(text), 0, 3)).toBe(isOne)
  })
})

describe('words are found', () => {
  it('all of them, inside of each other and overlapping', () => {
    const found = findWordsIn(['she', 'he', 'hers', '', '评', '差评'])('ushers 差评')
    expect(found.map(({ word, from, to }) => [word, from, to])).toEqual([
      [0, 1, 4],
      [1, 2, 4],
      [2, 2, 6],
      [5, 7, 9],
      [4, 8, 9],
    ])
  })

  it('the same as by looking for each alone', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '茶'), maxLength: 12 })
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '茶'), minLength: 1, maxLength: 4 })),
        letters,
        (words, text) => {
          const expected = words.flatMap((word, place) =>
            [...text].flatMap((_, from) => (text.startsWith(word, from) ? [`${place} ${from} ${from + word.length}`] : [])),
          )
          const found = findWordsIn(words)(text).map(({ word, from, to }) => `${word} ${from} ${to}`)
          expect(found.sort()).toEqual(expected.sort())
        },
      ),
    )
  })
})
