import { describe, expect, it } from 'vitest'
import { readChat, readContact, readTags, visitorOf } from '#integrations/wecom/contacts/read-contact.ts'
import { sayWecomError } from '#integrations/wecom/errors.ts'
import { cutBytes } from '#integrations/wecom/push/content.ts'
import { readCriteria } from '#integrations/wecom/push/criteria.ts'
import { isVisitorId } from '#measurement/parse-event.ts'

describe('criteria', () => {
  it('are everybody when nothing is said', () => {
    expect(readCriteria({})).toEqual({ tags: [], stars: 0, staff: [], last: null, chats: [] })
  })

  it('name a tag once', () => {
    expect(readCriteria({ tags: ['et-1', 'et-1'] })?.tags).toEqual(['et-1'])
  })

  it.each([
    [null],
    [{ tags: 'et-1' }],
    [{ tags: [1] }],
    [{ staff: ["lin' or true"] }],
    [{ tags: Array.from({ length: 201 }, (_, index) => `t${index}`) }],
    [{ stars: 6 }],
    [{ stars: 0.5 }],
    [{ last: { kind: 'opened', type: 'users' } }],
    [{ last: { kind: 'reached', subject: 'articles' } }],
    [{ last: 'articles' }],
  ])('refuse %o', (value) => {
    expect(readCriteria(value)).toBeNull()
  })
})

describe('what 企业微信 says', () => {
  it('of a customer is read without what is none', () => {
    const entry = {
      external_contact: { external_userid: 'wm-1', name: '茶友', unionid: '' },
      follow_info: { userid: 'lin', createtime: 1_700_000_000, tag_id: ['a', 7] },
    }
    expect(readContact(entry)).toEqual({
      externalUserId: 'wm-1',
      name: '茶友',
      unionid: null,
      userId: 'lin',
      since: new Date(1_700_000_000_000),
      tags: ['a'],
    })
    expect(readContact({ ...entry, follow_info: {} })).toBeNull()
    expect(readContact({ ...entry, external_contact: { external_userid: '../x' } })).toBeNull()
    expect(readContact('wm-1')).toBeNull()
  })

  it('of tags and groups leaves out what was deleted, and colleagues', () => {
    const group = {
      group_name: '口味',
      tag: [
        { id: '1', name: '绿茶' },
        { id: '2', name: '旧', deleted: true },
      ],
    }
    expect(readTags([group])).toEqual([{ id: '1', name: '绿茶', group: '口味' }])
    const members = [
      { userid: 'lin', type: 1 },
      { userid: 'wm-1', type: 2, unionid: 'u', join_time: 60 },
      { userid: 'wm-2', type: 2 },
    ]
    expect(readChat({ chat_id: 'wr', owner: 'lin', member_list: members })?.members).toEqual([
      { externalUserId: 'wm-1', unionid: 'u', since: new Date(60_000) },
      { externalUserId: 'wm-2', unionid: null, since: new Date(0) },
    ])
  })

  it('of an error is said in words with its number', () => {
    expect(sayWecomError(60020, 'not allow to access from your ip, from ip: 1.2.3.4')).toMatch(/可信 IP.*60020/)
    expect(sayWecomError(99999, 'odd thing, hint: [abc], from ip: 1.2.3.4')).toMatch(/“odd thing”.*（99999）$/)
  })
})

it('a customer is a visitor as measuring takes it, however short or long his id', () => {
  for (const id of ['w', 'wmEAAAaabbcc', 'w'.repeat(58)]) expect(isVisitorId(visitorOf(id)), id).toBe(true)
})

it('a text is cut between characters', () => {
  expect(cutBytes('春茶怎么选', 7)).toBe('春茶')
  expect(cutBytes('a🍵b', 4)).toBe('a')
  expect(cutBytes('茶', 3)).toBe('茶')
})
