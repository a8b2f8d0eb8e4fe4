import { beforeAll, expect, test } from 'vitest'
import { testPayload } from '../../builders/payload.ts'
import { makeColleague, type Rest, restOf } from '../../builders/rest.ts'

process.env.PUBLIC_URL = 'http://hub.lan:3000'

let rest: Rest
let cookie: string

beforeAll(async () => {
  const { payload } = await testPayload()
  rest = restOf(payload)
  cookie = `payload-token=${(await makeColleague(payload, 'editor', 'lan@example.com')).token}`
})

const whoAmI = async (headers: Record<string, string>) =>
  ((await rest('GET', '/api/users/me', { headers })).body as { user: { email: string } | null }).user?.email

test('a session counts on plain http, where browsers say nothing of where they come from', async () => {
  expect(await whoAmI({ cookie })).toBe('lan@example.com')
})

test("another site's page changes nothing with it", async () => {
  const headers = { cookie, origin: 'http://elsewhere.example' }
  expect((await rest('POST', '/api/articles', { headers, body: { title: '外来' } })).status).toBe(403)
})
