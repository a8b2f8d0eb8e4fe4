import { beforeAll, expect, test } from 'vitest'
import type { ShownLive } from '#admin/live/words.ts'
import type { Role } from '#people/roles.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'

const PATH = '/api/measuring/live'
let rest: Rest
let staff: Record<Role, Colleague>

beforeAll(async () => {
  const { payload } = await testPayload()
  rest = restOf(payload)
  staff = await makeColleagues(payload)
})

test.each(['administrator', 'brand-manager', 'analyst'] as const)('a colleague who is %s reads the live view', async (role) => {
  const answer = await rest('GET', PATH, { token: staff[role].token })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const shown = answer.body as ShownLive
  expect(shown.figures).toHaveLength(9)
  expect(shown.isEmpty).toBe(true)
})

test('others do not', async () => {
  expect((await rest('GET', PATH)).status).toBe(401)
  for (const role of ['editor', 'moderator'] as const) {
    expect((await rest('GET', PATH, { token: staff[role].token })).status, role).toBe(403)
  }
})

test('it speaks the language of the request', async () => {
  const words = async (language: string) =>
    (await rest('GET', PATH, { token: staff.analyst.token, headers: { 'accept-language': language } })).text
  expect(await words('en')).toContain('Events a second')
  expect(await words('zh')).toContain('每秒事件')
})
