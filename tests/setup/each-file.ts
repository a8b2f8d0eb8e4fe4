import { afterAll } from 'vitest'
import { closeTestPools, forgetSharedPool } from '../builders/database.ts'
import { closeTestPayloads } from '../builders/payload.ts'

// A worker runs many files: what one sets must not be read by the next.
const environment = { ...process.env }

afterAll(async () => {
  await closeTestPayloads()
  await forgetSharedPool()
  await closeTestPools()
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
})
