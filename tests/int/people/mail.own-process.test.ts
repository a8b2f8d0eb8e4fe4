import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../../builders/mail-server.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleague, type Rest, restOf } from '../../builders/rest.ts'

const NEW_PASSWORD = '秋天的第一杯红茶 2026'

let server: MailServer
let rest: Rest
let administrator: Colleague

beforeAll(async () => {
  server = await startMailServer()
  Object.assign(process.env, { PUBLIC_URL: 'https://hub.example.cn', SMTP_URL: server.url, SMTP_FROM: '茗汀 <hub@example.cn>' })
  const { payload } = await testPayload()
  rest = restOf(payload)
  administrator = await makeColleague(payload, 'administrator', 'head@example.com')
})

beforeEach(() => {
  server.mails.length = 0
  server.take(true)
})

afterAll(() => server.close())

const invite = (email: string) =>
  rest('POST', '/api/invitations', { body: { email, name: '小林', role: 'editor' }, token: administrator.token })

const signIn = async (email: string, password: string) =>
  (await rest('POST', '/api/users/login', { body: { email, password } })).status

test('an invitation arrives by mail, and its link makes the account', async () => {
  const answer = await invite('lin@example.com')
  expect(answer.body).toMatchObject({ isMailed: true })
  expect(server.mails).toHaveLength(1)
  const [mail] = server.mails
  expect(mail).toMatchObject({ from: 'hub@example.cn', to: 'lin@example.com' })
  expect(mail!.head).toMatch(/^From: "?茗汀"? <hub@example\.cn>$/m)
  expect(mail!.head).toMatch(/^Subject: 后台账号链接 · Your account link$/m)
  expect(mail!.body).toContain('小林，您好')
  const token = /https:\/\/hub\.example\.cn\/admin\/invite\/([\w-]+)/.exec(mail!.body)?.[1]
  expect((await rest('POST', '/api/invitations/accept', { body: { token, password: NEW_PASSWORD } })).status).toBe(200)
  expect(await signIn('lin@example.com', NEW_PASSWORD)).toBe(200)
})

test('a mail that is not taken leaves the link to the administrator', async () => {
  server.take(false)
  const answer = await invite('wang@example.com')
  expect(answer.body).toMatchObject({ isMailed: false, link: expect.stringContaining('/admin/invite/') })
  expect(server.mails).toEqual([])
})

test('a forgotten password is reset by the link of a mail, once; an address without account gets the same answer and no mail', async () => {
  const asked = await rest('POST', '/api/users/forgot-password', { body: { email: 'head@example.com' } })
  expect(asked.status).toBe(200)
  expect(server.mails.map(({ to }) => to)).toEqual(['head@example.com'])
  expect(server.mails[0]!.head).toMatch(/^Subject: 重设后台密码 · Reset your password$/m)
  const token = /href="https:\/\/hub\.example\.cn\/admin\/reset\/([\w-]+)"/.exec(server.mails[0]!.body)?.[1]
  const reset = () => rest('POST', '/api/users/reset-password', { body: { token, password: NEW_PASSWORD } })
  expect((await reset()).status).toBe(200)
  expect(await signIn('head@example.com', NEW_PASSWORD)).toBe(200)
  expect((await reset()).status).not.toBe(200)
  const unknown = await rest('POST', '/api/users/forgot-password', { body: { email: 'nobody@example.com' } })
  expect([unknown.status, unknown.text]).toEqual([asked.status, asked.text])
  expect(server.mails).toHaveLength(1)
})
