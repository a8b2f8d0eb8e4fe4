import { beforeAll, expect, test } from 'vitest'
import { testPayload } from '../../builders/payload.ts'
import { makeColleague, type Rest, restOf } from '../../builders/rest.ts'

process.env.PUBLIC_URL = 'https://hub.example.cn/'

type Said = Record<string, string>

let rest: Rest
let cookie: string

beforeAll(async () => {
  const { payload } = await testPayload()
  rest = restOf(payload)
  cookie = `payload-token=${(await makeColleague(payload, 'editor', 'tls@example.com')).token}`
})

const whoAmI = async (headers: Said) =>
  ((await rest('GET', '/api/users/me', { headers: { cookie, ...headers } })).body as { user: { email: string } | null }).user
    ?.email

test.each<Said>([{ origin: 'https://hub.example.cn' }, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }])(
  'a session counts over https from the pages of the hub: %o',
  async (headers) => {
    expect(await whoAmI(headers)).toBe('tls@example.com')
  },
)

test.each<Said>([{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }, {}])(
  'and from nowhere else: %o',
  async (headers) => {
    expect(await whoAmI(headers)).toBeUndefined()
  },
)
