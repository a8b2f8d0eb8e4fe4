import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairsOf, runsOf, soundsOf } from '#search/lexemes.ts'
import { makeVectors } from '#search/make-vectors.ts'
import { findSounding } from '#search/sounding.ts'

const uncut = { cut: (run: string) => [run], parts: () => [] }
const texts = fc.record({
  title: fc.string({ unit: 'binary', maxLength: 40 }),
  names: fc.array(fc.string({ maxLength: 10 }), { maxLength: 3 }),
  dek: fc.string({ unit: 'grapheme', maxLength: 40 }),
  body: fc.string({ unit: 'binary', maxLength: 200 }),
})

describe('the vectors of a text', () => {
  it('are literals that hold nothing but lexemes with places', () => {
    fc.assert(
      fc.property(texts, (searched) => {
        for (const vector of Object.values(makeVectors(searched, uncut)))
          expect(vector).toMatch(/^('[=~!]?[\p{L}\p{N}]+':\d+[ABC](,\d+[ABC])*( |$))*$/u)
      }),
    )
  })

  it('hold every two neighbours, so that every piece of a run can be asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'茶白面霜福鼎三年'), minLength: 2, maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        (run, a, b) => {
          const [from, to] = [a % run.length, b % run.length].sort((x, y) => x - y) as [number, number]
          const piece = run.slice(from, to + 1)
          const all = pairsOf(run)
          for (const pair of pairsOf(piece).slice(0, -1)) expect(all).toContain(pair)
          expect(all.some((pair) => pair.startsWith(`=${piece.at(-1)}`))).toBe(true)
        },
      ),
    )
  })

  it('never parts runs of hanzi and of letters wrongly', () => {
    expect(runsOf('茶白spf50 面霜')).toEqual([
      { text: '茶白', isHan: true, at: 0 },
      { text: 'spf50', isHan: false, at: 2 },
      { text: '面霜', isHan: true, at: 8 },
    ])
  })
})

describe('sounds', () => {
  it('begin at every character', () => {
    expect(soundsOf('茶白').map(([sound]) => sound)).toEqual(['~chabai', '~bai'])
    expect(soundsOf('茶白').map(([, initials]) => initials)).toEqual(['!cb', '!b'])
  })

  it('lead back to what is written', () => {
    expect(findSounding('秋天的茶白面霜', [{ typed: 'chab', isInitials: false }])).toEqual(['茶白'])
    expect(findSounding('秋天的茶白面霜', [{ typed: 'cbm', isInitials: true }])).toEqual(['茶白面'])
    expect(findSounding('秋天的茶白面霜', [{ typed: 'xyz', isInitials: false }])).toEqual([])
  })
})
