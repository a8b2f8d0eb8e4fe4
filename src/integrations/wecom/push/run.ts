import type { Payload } from 'payload'
import type { Pool } from '#platform/database.ts'
import type { WecomAccount } from '../account.ts'
import type { Push } from './pushes.ts'

/** One push on its way, and what it needs. */
export type Run = { payload: Payload; pool: Pool; account: WecomAccount; push: Push; now: Date }
