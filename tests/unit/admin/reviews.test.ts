import { describe, expect, it } from 'vitest'
import { commandOf, deskKeys, nameOf } from '#admin/reviews/keys.ts'
import { dueInWords, lineInWords } from '#admin/reviews/words.ts'

const press = (more: object) => ({
  key: '',
  code: '',
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('a key of the desk', () => {
  it('belongs to one command', () => {
    const all = deskKeys.flatMap(({ keys }) => [...keys])
    expect(new Set(all).size).toBe(all.length)
  })

  it.each([
    ['a letter', { key: 'a', code: 'KeyA' }, 'approve'],
    ['a capital', { key: 'A', code: 'KeyA', shiftKey: true }, 'approve'],
    ['a letter the input method has taken', { key: 'Process', code: 'KeyX' }, 'reject'],
    ['the question mark of an input method', { key: '？', code: 'Slash', shiftKey: true }, 'keys'],
    ['the same, taken', { key: 'Process', code: 'Slash', shiftKey: true }, 'keys'],
    ['a letter of another board', { key: 'a', code: 'KeyQ' }, 'approve'],
    ['an arrow', { key: 'ArrowDown', code: 'ArrowDown' }, 'next'],
    ['a slash', { key: '/', code: 'Slash' }, null],
    ['with control', { key: 'a', code: 'KeyA', ctrlKey: true }, null],
    ['with command', { key: 'r', code: 'KeyR', metaKey: true }, null],
  ])('%s', (_, more, command) => {
    expect(commandOf(press(more))).toBe(command)
  })

  it('held down moves on, and decides nothing twice', () => {
    expect(commandOf(press({ key: 'j', code: 'KeyJ', repeat: true }))).toBe('next')
    expect(commandOf(press({ key: 'a', code: 'KeyA', repeat: true }))).toBeNull()
  })

  it('of a figure is the figure, on either side of the board', () => {
    expect(nameOf(press({ key: 'Process', code: 'Digit3' }))).toBe('3')
    expect(nameOf(press({ key: '3', code: 'Numpad3' }))).toBe('3')
  })
})

describe('what is due', () => {
  const now = new Date('2026-11-20T12:00:00Z')
  it.each([
    ['pending', '2026-11-20T15:30:00Z', '还剩 3 小时', false],
    ['pending', '2026-11-20T11:59:50Z', '已超时 1 分钟', true],
    ['published', '2026-11-17T12:00:00Z', '已超时 3 天', true],
    ['hidden', '2026-11-26T12:00:00Z', '6 天后自动恢复', false],
    ['returned', '2026-11-19T12:00:00Z', '作者逾期未改', false],
  ] as const)('%s at %s is said: %s', (state, due, words, isLate) => {
    const said = dueInWords(state, due, now)
    expect([said.words.zh, said.isLate]).toEqual([words, isLate])
  })
})

it('a line of the log says who, what and why', () => {
  const line = { at: '', from: null, to: 'returned', revision: 1, note: null } as const
  const staff = { ...line, actorKind: 'staff', action: 'return', code: 'pii-own' } as const
  expect(lineInWords({ ...staff, actor: '小王' }).zh).toBe('小王：退回修改（含本人隐私信息）')
  expect(lineInWords({ ...staff, actor: null }).en).toBe('A former colleague: returned (Personal data of the author)')
  expect(lineInWords({ ...line, actorKind: 'system', actor: null, action: 'queue', code: null }).zh).toBe('系统：转人工审核')
})
