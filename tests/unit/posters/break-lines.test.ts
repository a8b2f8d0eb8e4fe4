import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakEvenly, breakLines } from '#posters/text/break-lines.ts'
import { widthOfText } from '#posters/text/widths.ts'

const NEVER_FIRST = /^[，。、；：！？）》」』】”’…—％,.!?;:)%]/u
const NEVER_LAST = /[（《「『【“‘(]$/u
const broken = (text: string, width: number, most = 99) => breakLines(text, { width, most }).lines

describe('a line of Chinese', () => {
  it('is as long as its room, and no longer', () => {
    expect(broken('春茶怎么选才不踩坑', 5)).toEqual(['春茶怎么选', '才不踩坑'])
  })

  it('takes the sign before along, so that no mark begins a line', () => {
    expect(broken('今天的茶很香，明天再来', 6)).toEqual(['今天的茶很', '香，明天再来'])
    expect(broken('他说好喝！！！真的', 4)).toEqual(['他说好', '喝！！！', '真的'])
  })

  it('takes an opening mark along to what it opens', () => {
    expect(broken('我读了《茶经》两遍', 4)).toEqual(['我读了', '《茶经》', '两遍'])
  })

  it('parts no Latin word, no number and no price', () => {
    expect(broken('买一盒Longjing送一盒', 6)).toEqual(['买一盒', 'Longjing送', '一盒'])
    expect(broken('到手只要¥129.50元', 6)).toEqual(['到手只要', '¥129.50元'])
    expect(broken('含量3.5%很高', 3)).toEqual(['含量', '3.5%', '很高'])
  })

  it('ends in an ellipsis where there is no room, never after a comma', () => {
    expect(breakLines('先看产地，再看年份，最后看口味', { width: 6, most: 1 })).toEqual({ lines: ['先看产地…'], isCut: true })
    const { lines, isCut } = breakLines('一二三四五六七八九十一二三', { width: 5, most: 2 })
    expect([lines, isCut]).toEqual([['一二三四五', '六七八九…'], true])
  })

  it('parts a word only where it alone is wider than the line', () => {
    expect(broken('abcdefghijklmnopqrstuvwxyz', 5).join('')).toBe('abcdefghijklmnopqrstuvwxyz')
  })

  it('is nothing for nothing', () => {
    expect(broken('  \n ', 5)).toEqual([])
  })
})

describe('a headline', () => {
  it('does not end in a single sign', () => {
    expect(breakEvenly('春天的第一杯新茶到了', { width: 9, most: 2 }).lines).toEqual(['春天的第一', '杯新茶到了'])
  })
})

const piece = fc.constantFrom(
  '春',
  '茶',
  '香',
  '，',
  '。',
  '！',
  '？',
  '《',
  '》',
  '「',
  '」',
  '（',
  '）',
  'tea',
  '3.5%',
  '¥129',
  '2026',
  ' ',
  '…',
  '——',
)
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('any text', () => {
  it('loses nothing, fits, begins no line with a closing mark and ends none with an opening one', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 20 }), (written, width) => {
        const lines = broken(written, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(written.replaceAll(' ', ''))
        for (const line of lines) expect(widthOfText(line)).toBeLessThanOrEqual(width + 1e-9)
        // Marks alone, longer than a line, have nowhere better to go.
        if (/[，。！？《》「」（）…—]{5}/u.test(written.replaceAll(' ', ''))) return
        for (const line of lines.slice(1)) expect(line).not.toMatch(NEVER_FIRST)
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(NEVER_LAST)
      }),
    )
  })

  it('is never longer than it may be when it is cut', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 20 }), fc.integer({ min: 1, max: 4 }), (written, width, most) => {
        for (const make of [breakLines, breakEvenly]) {
          const { lines, isCut } = make(written, { width, most })
          expect(lines.length).toBeLessThanOrEqual(most)
          for (const line of lines) expect(widthOfText(line)).toBeLessThanOrEqual(width + 1e-9)
          if (isCut) expect(lines.at(-1)).toMatch(/…$/u)
        }
      }),
    )
  })
})
