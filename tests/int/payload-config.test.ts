import { expect, test } from 'vitest'
import { testPayload } from '../builders/payload.ts'

test('Payload starts on the migrated schema and answers', async () => {
  const { payload, pool } = await testPayload()
  expect((await payload.count({ collection: 'users', overrideAccess: true })).totalDocs).toBe(0)
  expect((await pool.query('select count(*) as users from users')).rows).toEqual([{ users: 0 }])
})
