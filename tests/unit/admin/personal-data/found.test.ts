import { expect, test } from 'vitest'
import { type FoundPerson, isKept, mayErase, sayFound } from '#admin/personal-data/found.ts'

const nothing = { trials: 0, reminders: 0, interactions: 0, wechat: 0, wecom: 0, posters: 0, invitations: 0 }
const found = (more: Partial<FoundPerson>): FoundPerson => ({ kind: 'openid', name: null, kept: nothing, ...more })

test.each([
  [found({}), false, true, /没有找到这个人/],
  [found({ kind: 'mobile' }), false, false, /没有用这个手机号/],
  [found({ kind: 'mobile', kept: { ...nothing, trials: 2 } }), true, true, /找到：试用申请 2 条。为其写的评价/],
  [
    found({ kept: { ...nothing, reminders: 3, wecom: 1 } }),
    true,
    true,
    /统计和评价里没有这个人，但有：直播提醒 3 条、企业微信 1 条/,
  ],
  [found({ name: 'm-0a' }), true, true, /^找到：m-0a$/],
  [found({ name: 'm-0a', kept: { ...nothing, posters: 1 } }), true, true, /找到：m-0a，另有：海报 1 条/],
] as const)('says where somebody is kept, and offers what can be done: %j', (person, exports, erases, words) => {
  expect([isKept(person), mayErase(person)]).toEqual([exports, erases])
  expect(sayFound(person).zh).toMatch(words)
  expect(sayFound(person).en).not.toMatch(/[一-鿿]/)
})
