import { describe, expect, it } from 'vitest'
import { giveConsents } from '#reviews/consent/given-consent.ts'
import { keepQuotes, quotesIn } from '#reviews/consent/quotes.ts'
import { consentPurposes, currentText, endOfTerm } from '#reviews/consent/texts.ts'

const ONE = '01994c00-0000-7000-8000-000000000001'
const TWO = '01994c00-0000-7000-8000-000000000002'

describe('a term', () => {
  it.each([
    ['2026-01-31T10:00:00.000Z', 1, '2026-02-28T10:00:00.000Z'],
    ['2024-02-29T23:59:59.999Z', 12, '2025-02-28T23:59:59.999Z'],
    ['2026-11-25T00:00:00.000Z', 24, '2028-11-25T00:00:00.000Z'],
    ['2026-12-31T16:30:00.000Z', 14, '2028-02-29T16:30:00.000Z'],
  ])('from %s for %i months ends at %s', (from, months, end) => {
    expect(endOfTerm({ months }, new Date(from))?.toISOString()).toBe(end)
  })

  it('of the showing has no end, and every sentence says its own', () => {
    expect(endOfTerm(currentText('publish'), new Date())).toBeNull()
    for (const { value } of consentPurposes) {
      const { months, zh, en } = currentText(value)
      if (months === null) continue
      expect(zh).toContain(`${months} 个月`)
      expect(en).toContain(`${months} months`)
    }
  })

  it('is given for what was ticked and nothing else', () => {
    const given = giveConsents(['advertising'], { door: 'form', portrait: 'own', at: new Date('2026-11-25T00:00:00Z') })
    expect(given.map(({ purpose, portrait }) => [purpose, portrait])).toEqual([
      ['publish', null],
      ['advertising', 'own'],
    ])
  })
})

const quote = (review: unknown, purpose?: string) => ({ type: 'block', fields: { blockType: 'reviewQuote', review, purpose } })
const words = { type: 'paragraph', children: [{ type: 'text', text: '字' }] }

describe('the quotes of a text', () => {
  it('are found wherever they stand, populated or not, and mean stories unless they say otherwise', () => {
    const body = {
      root: { children: [quote(ONE), { type: 'list', children: [quote({ id: TWO, text: '好' }, 'advertising')] }, words] },
    }
    expect(quotesIn(body)).toEqual([
      { review: ONE, purpose: 'stories' },
      { review: TWO, purpose: 'advertising' },
    ])
    for (const none of [null, undefined, {}, { root: {} }, { root: { children: [quote(null), quote(7), 'x'] } }])
      expect(quotesIn(none)).toEqual([])
  })

  it('leave the text and nothing else does', () => {
    const body = { root: { type: 'root', children: [words, quote(ONE), quote(TWO), { type: 'list', children: [quote(ONE)] }] } }
    expect(keepQuotes(body, ({ review }) => review === TWO)).toEqual({
      root: { type: 'root', children: [words, quote(TWO), { type: 'list', children: [] }] },
    })
    expect(keepQuotes(body, () => true)).toEqual(body)
    expect(keepQuotes(null, () => false)).toBeNull()
  })
})
