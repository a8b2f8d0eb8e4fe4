import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginning, excerpt, markWords } from '#search/mark.ts'

const textOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('')
const length = (text: string) => [...new Intl.Segmenter('zh').segment(text)].length

describe('marking', () => {
  it('changes nothing of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 3 }), (text, word) => {
        expect(textOf(markWords(text, [word]))).toBe(text)
      }),
    )
  })

  it('marks what was written otherwise: wide, traditional, in capitals', () => {
    expect(markWords('ＳＰＦ與護膚', ['护肤', 'spf'])).toEqual([
      { text: 'ＳＰＦ', isMarked: true },
      { text: '與', isMarked: false },
      { text: '護膚', isMarked: true },
    ])
  })

  it('marks a Latin word from its beginning only', () => {
    expect(markWords('a tea in steam', ['tea']).filter(({ isMarked }) => isMarked)).toHaveLength(1)
  })

  it('shows the part with the words, no longer than asked, cut between whole characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (before, after) => {
          const pieces = excerpt(`${before} 白茶 ${after}`, ['白茶'], 30)
          if (!pieces) throw new Error('the word was lost')
          expect(pieces.some(({ text, isMarked }) => isMarked && text === '白茶')).toBe(true)
          expect(length(textOf(pieces))).toBeLessThanOrEqual(33)
        },
      ),
    )
  })

  it('says nothing of a text without the words, and begins with its beginning', () => {
    expect(excerpt('面霜', ['白茶'], 30)).toBeNull()
    expect(textOf(beginning('一二三四五', 3))).toBe('一二三…')
    expect(textOf(beginning('👩‍👩‍👧👩‍👩‍👧', 1))).toBe('👩‍👩‍👧…')
    expect(beginning('  ', 3)).toEqual([])
  })
})
