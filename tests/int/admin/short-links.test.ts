import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#people/roles.ts'
import { makeArticle } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'

let rest: Rest
let staff: Record<Role, Colleague>
let subject: string

beforeAll(async () => {
  const { payload } = await testPayload()
  rest = restOf(payload)
  staff = await makeColleagues(payload)
  subject = `articles:${(await makeArticle(payload)).id}`
})

const make = (body: object, token?: string) => rest('POST', '/api/short-links', { body, token })

test('those who post and print get a code and its whole address, the same each time', async () => {
  const answers = []
  for (const role of ['administrator', 'editor', 'brand-manager'] as const)
    answers.push(await make({ subject, channel: 'poster', via: 'shop-7' }, staff[role].token))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const { code, url } = answers[0]!.body as { code: string; url: string }
  expect(url).toMatch(new RegExp(`^http://localhost:\\d+/c/${code}$`))
  for (const answer of answers) expect(answer.body).toEqual({ code, url })
  expect(answers[0]!.headers.get('cache-control')).toBe('no-store')
})

test('nobody else does', async () => {
  expect((await make({ subject, channel: 'poster' })).status).toBe(401)
  for (const role of ['moderator', 'analyst'] as const)
    expect((await make({ subject, channel: 'poster' }, staff[role].token)).status, role).toBe(403)
})

test.each([
  [400, { channel: 'poster' }, '站内网址'],
  [400, { subject: '/', channel: 'pigeon' }, '渠道'],
  [400, { subject: '/', channel: 'poster', via: '店 7' }, '分享人'],
  [404, { subject: 'articles:01994c00-0000-7000-8000-000000000000', channel: 'poster' }, '没有这项内容'],
])('%i, in words, for %o', async (status, body, words) => {
  const refused = await make(body, staff.editor.token)
  expect(refused.status).toBe(status)
  expect((refused.body as { message: string }).message).toContain(words)
})
