import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { testPayload } from '../../builders/payload.ts'
import { makeColleague, type Rest, restOf } from '../../builders/rest.ts'

Object.assign(process.env, { SMTP_URL: '', SMTP_FROM: '' })

let payload: Payload
let rest: Rest

beforeAll(async () => {
  ;({ payload } = await testPayload())
  rest = restOf(payload)
})

test('without a mail server a mail is refused in words, not written to the console', async () => {
  // Payload warns at every start, and prints mails, when it has no adapter at all.
  expect(payload.email.name).toBe('none')
  await expect(payload.sendEmail({ to: 'a@example.com', subject: 'x', text: 'x' })).rejects.toThrow(
    /没有设置 SMTP_URL.*no mail server/,
  )
})

test('an invitation is a link to hand over', async () => {
  const { token } = await makeColleague(payload, 'administrator', 'head@example.com')
  const body = { email: 'lin@example.com', name: '小林', role: 'editor' }
  const answer = await rest('POST', '/api/invitations', { body, token })
  expect(answer.body).toMatchObject({ isMailed: false, link: expect.stringContaining('/admin/invite/') })
})

test('a forgotten password is sent to the administrator, with the same words for every address', async () => {
  const ask = (email: string) => rest('POST', '/api/users/forgot-password', { body: { email } })
  const [known, unknown] = [await ask('head@example.com'), await ask('nobody@example.com')]
  expect(known.status).toBe(503)
  expect(known.text).toContain('请联系管理员')
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
})
