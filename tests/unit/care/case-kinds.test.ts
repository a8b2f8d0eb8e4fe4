import { expect, test } from 'vitest'
import { guessCaseKind } from '#care/case-kinds.ts'

const of = (text: string, more: Partial<Parameters<typeof guessCaseKind>[0]> = {}) =>
  guessCaseKind({ text, rating: 1, logisticsRating: null, serviceRating: null, ...more })

test.each([
  ['快递等了九天，包装也压坏了', 'logistics'],
  ['打开就有异味，怀疑变质', 'quality'],
  ['退款拖了半个月，客服态度很差', 'after-sales'],
  ['不喜欢', 'other'],
] as const)('%s is about %s', (text, kind) => {
  expect(of(text)).toBe(kind)
})

test('where the goods are good, the side that was rated badly decides', () => {
  expect(of('茶没有异味', { rating: 5, logisticsRating: 2 })).toBe('logistics')
  expect(of('茶很好', { rating: 4, serviceRating: 1 })).toBe('after-sales')
})
