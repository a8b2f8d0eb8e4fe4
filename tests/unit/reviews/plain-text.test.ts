import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthOf, maskName, toPlainLine, toPlainText } from '#reviews/plain-text.ts'

describe("a buyer's words", () => {
  it('keep their tags as text', () => {
    expect(toPlainText('<script>alert(1)</script> 好喝 & <b>香</b>')).toBe('<script>alert(1)</script> 好喝 & <b>香</b>')
  })

  it('lose control characters, direction marks and halves of pairs, and keep line breaks', () => {
    expect(toPlainText('好\u0000喝\u202e反\u2069过来\ud800\ufeff\r\n第二行\u0007')).toBe('好喝反过来\n第二行')
  })

  it('keep emoji made of several characters', () => {
    expect(toPlainText('👩‍🍳 推荐')).toBe('👩‍🍳 推荐')
  })

  it('are composed, and not spread over empty lines', () => {
    expect(toPlainText('cafe\u0301')).toBe('café')
    expect(toPlainText('一\n\n\n\n\n二')).toBe('一\n\n二')
    expect(toPlainLine('一\n二\t三')).toBe('一 二 三')
  })

  it('are the same when cleaned twice, and always well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const once = toPlainText(raw)
        expect(toPlainText(once)).toBe(once)
        expect(/\p{Cs}|\u202e/u.test(once) || once.includes('\0')).toBe(false)
      }),
    )
  })
})

describe('an anonymous nickname', () => {
  it('keeps its outer characters alone', () => {
    expect(maskName('爱喝茶的小桃')).toBe('爱***桃')
    expect(maskName('林')).toBe('林***')
    expect(maskName('')).toBe('匿名用户')
    expect(lengthOf(maskName('🍵🌸'))).toBe(5)
  })
})
