import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { dayOf } from '#platform/days.ts'
import { noteSearch } from '#search/log/note-search.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleague } from '../../builders/rest.ts'

let payload: Payload

beforeAll(async () => {
  const opened = await testPayload()
  payload = opened.payload
  const day = dayOf(new Date(), 'Asia/Shanghai')
  for (const n of [1, 2, 3])
    await noteSearch(
      opened.pool,
      { query: '=白茶', results: 0, day },
      { visitor: `v_reader_number_${n}`, address: `192.0.2.${n}` },
    )
  await noteSearch(opened.pool, { query: '只有我', results: 0, day }, { visitor: 'v_reader_number_9', address: '192.0.2.9' })
})

async function download(token?: string) {
  const headers: Record<string, string> = token ? { authorization: `JWT ${token}` } : {}
  const request = new Request('http://localhost:3000/api/searches.csv?weeks=4', { headers })
  const response = await handleEndpoints({ config: payload.config, request })
  return { status: response.status, text: await response.text() }
}

it.each(['brand-manager', 'analyst', 'editor', 'administrator'] as const)(
  'gives %s what several people searched for, as a file',
  async (role) => {
    const { token } = await makeColleague(payload, role, `${role}@example.com`)
    const { status, text } = await download(token)
    expect(status).toBe(200)
    expect(text).toContain(`"'=白茶",3,0,3,0,0,`)
    expect(text).not.toContain('只有我')
  },
)

it('gives moderators and the public nothing', async () => {
  const { token } = await makeColleague(payload, 'moderator', 'moderator@example.com')
  expect((await download(token)).status).toBe(403)
  expect((await download()).status).toBe(401)
})
