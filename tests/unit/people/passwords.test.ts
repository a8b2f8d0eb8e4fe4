import { describe, expect, it } from 'vitest'
import { checkPassword } from '#people/passwords.ts'

const kindOf = (password: unknown, owner = {}) => {
  const checked = checkPassword(password, owner)
  return checked.ok ? 'good' : checked.kind
}

describe('a password', () => {
  it('has at least twelve characters, of any script', () => {
    expect(kindOf('春天的第一杯新茶很香')).toBe('too-short')
    expect(kindOf('春天的第一杯新茶真的很香')).toBe('good')
    expect(kindOf('eleven-char')).toBe('too-short')
    expect(kindOf('quiet mountain tea')).toBe('good')
    // Two UTF-16 units each, but six characters.
    expect(kindOf('🍵🌸🍃🌿🍑🍋')).toBe('too-short')
  })

  it('has at most two hundred', () => {
    expect(kindOf('quiet mountain tea '.repeat(11))).toBe('too-long')
  })

  it('is no repetition, no run of the keyboard and nothing that everybody tries', () => {
    expect(kindOf('aaaaaaaaaaaa')).toBe('too-simple')
    expect(kindOf('abcdabcdabcd')).toBe('too-simple')
    expect(kindOf('qwertyuiopas')).toBe('too-simple')
    expect(kindOf('012345678901')).toBe('too-simple')
    expect(kindOf('Password1234!')).toBe('well-known')
    expect(kindOf('Administrator1')).toBe('well-known')
  })

  it('does not contain its owner', () => {
    expect(kindOf('xiaolin-and-tea', { email: 'xiaolin@example.com' })).toBe('personal')
    expect(kindOf('I am Lin Xiaoyu 99', { name: 'lin xiaoyu' })).toBe('personal')
    // Two letters are in half of all passwords.
    expect(kindOf('quiet mountain tea', { email: 'ea@example.com', name: '林' })).toBe('good')
  })

  it('is text', () => {
    expect(kindOf(undefined)).toBe('too-short')
    expect(kindOf({ length: 20 })).toBe('too-short')
  })
})
