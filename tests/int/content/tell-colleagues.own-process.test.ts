import type { PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sayComment, seeComment } from '#content/teamwork/comment.ts'
import { endHandover, handOver } from '#content/teamwork/handover.ts'
import { tellMentioned, tellReceiver } from '#content/teamwork/tell-colleagues.ts'
import type { User } from '#generated/payload-types.ts'
import { makeArticle, makeColleague } from '../../builders/content.ts'
import { type MailServer, startMailServer } from '../../builders/mail-server.ts'
import { type TestPayload, testPayload } from '../../builders/payload.ts'

let server: MailServer
let hub: TestPayload
let author: User
let reader: User
let id: string

beforeAll(async () => {
  server = await startMailServer()
  Object.assign(process.env, { PUBLIC_URL: 'https://hub.example.cn', SMTP_URL: server.url, SMTP_FROM: '茗汀 <hub@example.cn>' })
  hub = await testPayload()
  author = await makeColleague(hub.payload, 'editor')
  reader = await makeColleague(hub.payload, 'brand-manager')
  id = (await makeArticle(hub.payload, { title: '春茶', _status: 'draft' })).id
})

beforeEach(() => {
  server.mails.length = 0
})

afterAll(() => server.close())

const as = (user: User): Promise<PayloadRequest> =>
  createLocalReq({ user: { ...user, collection: 'users' } as never }, hub.payload)
const idOf = (done: { ok: boolean; value?: string }): string => {
  if (!done.ok || !done.value) throw new Error('refused')
  return done.value
}
const say = async () =>
  idOf(
    await sayComment(
      await as(author),
      { collection: 'articles', id, thread: null, text: `@${reader.name} 核对价格`, mentions: [reader.id] },
      new Date(),
    ),
  )
const hand = async (expected: string | null) =>
  idOf(
    await handOver(
      await as(author),
      { collection: 'articles', id, step: 'review', to: reader.id, note: '今晚要', expected },
      new Date(),
    ),
  )

test('whom a comment means gets one mail that leads to it, however often it is told', async () => {
  const comment = await say()
  await tellMentioned(hub.payload, hub.pool, comment)
  await tellMentioned(hub.payload, hub.pool, comment)
  expect(server.mails).toHaveLength(1)
  expect(server.mails[0]!.to).toBe(reader.email)
  expect(server.mails[0]!.head).toContain('春茶')
  expect(server.mails[0]!.body).toContain('核对价格')
  expect(server.mails[0]!.body).toContain(`https://hub.example.cn/admin/collections/articles/${id}#teamwork`)
})

test('nobody hears of what he has seen meanwhile', async () => {
  const comment = await say()
  await seeComment(await as(reader), { comment, isSeen: true })
  await tellMentioned(hub.payload, hub.pool, comment)
  expect(server.mails).toEqual([])
})

test('whom a document waits for gets one mail with the note, unless it has gone on', async () => {
  const first = await hand(null)
  await tellReceiver(hub.payload, hub.pool, first)
  await tellReceiver(hub.payload, hub.pool, first)
  expect(server.mails).toHaveLength(1)
  expect(server.mails[0]).toMatchObject({ to: reader.email, body: expect.stringContaining('今晚要') })
  const second = await hand(first)
  idOf(await endHandover(await as(author), { collection: 'articles', id, expected: second }))
  await tellReceiver(hub.payload, hub.pool, second)
  expect(server.mails).toHaveLength(1)
})
