import { afterAll } from 'vitest'
import { closeTestPools } from '../builders/database.ts'
import { closeTestPayloads } from '../builders/payload.ts'

afterAll(async () => {
  await closeTestPayloads()
  await closeTestPools()
})
