import { expect, it } from 'vitest'
import { findTrialGaps, isCreditCode } from '#campaigns/trial-gaps.ts'

const whole = {
  goal: 5,
  quota: 5,
  products: ['p'],
  gets: '一罐',
  eligibility: '成年',
  instruction: '写',
  disclosure: '有样品',
  dueDays: 14,
}
const charity = { isOn: true, name: '基金会', creditCode: '53100000500021676K', agreement: 'f', perReviewFen: 1, capFen: 1 }

it('opens with everything, and names what is missing', () => {
  expect(findTrialGaps({ ...whole, charity })).toEqual([])
  expect(findTrialGaps({ ...whole, charity: { ...charity, isOn: false, agreement: null } })).toEqual([])
  expect(findTrialGaps({ ...whole, charity: { ...charity, agreement: null } }).map(({ zh }) => zh)).toEqual([
    '与公益组织的协议文件',
  ])
  expect(findTrialGaps({})).toHaveLength(8)
})

it.each([
  ['53100000500021676K', true],
  ['531000005000216761', false],
  ['5310000050002167', false],
  ['53100000500021676k', false],
  ['53100000I00021676K', false],
])('the code %s is valid: %s', (code, is) => {
  expect(isCreditCode(code)).toBe(is)
})
