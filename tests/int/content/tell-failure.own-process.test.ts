import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tellFailure } from '#content/tell-failure.ts'
import { makeArticle, makeColleague } from '../../builders/content.ts'
import { type MailServer, startMailServer } from '../../builders/mail-server.ts'
import { type TestPayload, testPayload } from '../../builders/payload.ts'

let server: MailServer
let payload: TestPayload['payload']

beforeAll(async () => {
  server = await startMailServer()
  Object.assign(process.env, { PUBLIC_URL: 'https://hub.example.cn', SMTP_URL: server.url, SMTP_FROM: '茗汀 <hub@example.cn>' })
  payload = (await testPayload()).payload
})

beforeEach(() => {
  server.mails.length = 0
})

afterAll(() => server.close())

async function fail(title: string) {
  const [planner, author] = [await makeColleague(payload, 'analyst'), await makeColleague(payload, 'editor')]
  const article = await makeArticle(payload, { title, _status: 'draft', author: author.id })
  const job = await payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil: new Date(Date.now() - 60_000),
    input: {
      type: 'publish',
      doc: { relationTo: 'articles', value: article.id },
      user: { relationTo: 'users', value: planner.id },
    } as never,
  })
  await payload.jobs.run({ queue: 'default', silent: true })
  return { article, job: String(job.id), planner, author }
}

test('who planned it and the editor in charge hear of what failed, why, and where to mend it', async () => {
  const { article, job, planner, author } = await fail('没发出去')
  await tellFailure(payload, job)
  expect(server.mails.map(({ to }) => to).sort()).toEqual([planner.email, author.email].sort())
  expect(server.mails[0]!.body).toContain('没发出去')
  expect(server.mails[0]!.body).toContain(`https://hub.example.cn/admin/collections/articles/${article.id}`)
})

test('nobody hears of what has been dealt with since', async () => {
  const { article, job } = await fail('已经补发')
  await payload.update({ collection: 'articles', id: article.id, data: { _status: 'published' } })
  await tellFailure(payload, job)
  await tellFailure(payload, '00000000-0000-7000-8000-000000000000')
  expect(server.mails).toEqual([])
})
