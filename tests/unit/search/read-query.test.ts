import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuery } from '#search/read-query.ts'

const uncut = { cut: (run: string) => [run], parts: () => [], synonyms: () => [] }
const read = (raw: string) => readQuery(raw, uncut)

describe('reading a query', () => {
  it('puts nothing of what was typed into a question but letters, digits and hanzi between quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (raw) => {
        const query = read(raw)
        if (!query) return
        for (const question of [query.all, query.any, query.initials]) {
          const signs = (question ?? '').replace(/'[^']*'/g, '')
          expect(signs).toMatch(/^[ &|():*]*$/)
          for (const [, lexeme] of (question ?? '').matchAll(/'([^']*)'/g)) expect(lexeme).toMatch(/^[=~!]?[\p{L}\p{N}]+$/u)
        }
      }),
    )
  })

  it('means the same in any case, width, script and with any space around', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('白茶 spf', '護膚', 'Peony 50', '面霜'),
        fc.constantFrom(' ', '　', '\n', '，'),
        (text, space) => {
          const wide = text.replace(/[a-z0-9]/gi, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
          const keys = [text, text.toUpperCase(), wide, `${space}${text}${space}`, text.replace(' ', space)].map(
            (raw) => read(raw)?.key,
          )
          expect(new Set(keys).size).toBe(1)
        },
      ),
    )
  })

  it('is at most 60 characters long and never cuts one in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (raw) => {
        const asked = read(raw)?.asked ?? ''
        expect([...asked].length).toBeLessThanOrEqual(60)
        expect(asked).not.toMatch(/[\uD800-\uDBFF]$/)
      }),
    )
  })

  it('asks for any word only where there are several', () => {
    expect(read('白茶')?.any).toBeNull()
    expect(read('白茶 面霜')?.any).toContain(' | ')
  })
})
