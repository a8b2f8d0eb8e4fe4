import { expect, it } from 'vitest'
import { fillRequestText } from '#reviews/submission/request-text.ts'

const text = '您好。写评价可得{奖励}，几星都一样。请从这里写：{链接}'
const offer = { id: 'a', version: 1, kind: 'points', amount: 50, act: 'text', text: { zh: '', en: '' }, holdDays: 7 } as const

it('names what was promised and the link', () => {
  expect(fillRequestText(text, 'https://hub/x', [offer])).toBe('您好。写评价可得 50 积分，几星都一样。请从这里写： https://hub/x')
})

it('says nothing of a reward that nobody promised', () => {
  expect(fillRequestText(text, 'https://hub/x', [])).toBe('您好。请从这里写： https://hub/x')
})
