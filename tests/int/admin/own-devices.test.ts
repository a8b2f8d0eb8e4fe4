import { expect, test } from 'vitest'
import { ownDeviceLink } from '#admin/own-device-endpoint.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleagues, restOf } from '../../builders/rest.ts'

test('every colleague has a link, and a new one takes the place of one’s own only', async () => {
  const { payload } = await testPayload()
  const rest = restOf(payload)
  const staff = await makeColleagues(payload)
  expect((await rest('POST', '/api/own-device-link', { body: {} })).status).toBe(401)
  const before = await ownDeviceLink(staff.analyst.id)
  const answer = await rest('POST', '/api/own-device-link', { body: {}, token: staff.editor.token })
  expect(answer.status).toBe(200)
  expect((answer.body as { url: string }).url).toMatch(/\/own-device\/[\w-]{16}\.[\w-]{32}$/)
  expect(await ownDeviceLink(staff.editor.id)).toMatchObject(answer.body as object)
  expect((await ownDeviceLink(staff.analyst.id)).url).toBe(before.url)
})
